import { rotate, type Target } from "../../functions/shared/rotation";
import { type RotationStep, rotationSteps } from "../../functions/shared/rotation-event";
import type { SecretVersions } from "../../functions/shared/secret-versions";
import type { FakeSecretVersions } from "./fake-secret-versions";

export const secretArn = "arn:aws:secretsmanager:us-east-1:111111111111:secret:vdx-db-secret-1a2b3c4-AbCdEf";

export const logged: string[] = [];

/** One step, as Secrets Manager calls it. */
export async function step<Value>(
  name: RotationStep,
  versionId: string,
  { versions, target }: { versions: SecretVersions; target: Target<Value> },
): Promise<void> {
  await rotate(
    { secretArn, versionId, step: name },
    {
      versions,
      target,
      log: (message, details) => logged.push(JSON.stringify({ message, ...details })),
    },
  );
}

/** A whole rotation; returns the id of its version. */
export async function rotation<Value>(versions: FakeSecretVersions, target: Target<Value>): Promise<string> {
  const versionId = versions.startRotation();
  for (const name of rotationSteps) await step(name, versionId, { versions, target });
  return versionId;
}

/** Lets the first `calls` calls of a service through and fails all later ones, as a crash in between would. */
export function crashingAfter<T extends object>(service: T, calls: number): T {
  let left = calls;
  return new Proxy(service, {
    get(subject, property) {
      const member: unknown = Reflect.get(subject, property, subject);
      if (typeof member !== "function") return member;
      return (...args: unknown[]): unknown => {
        if (left === 0) throw new Error("crash");
        left -= 1;
        return (member as (...given: unknown[]) => unknown).apply(subject, args);
      };
    },
  });
}
