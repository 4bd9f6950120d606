import { ListSecretVersionIdsCommand, type SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { stages } from "../shared/secret-versions";
import { type Findings, joined, reading, reasonOf } from "../shared/reading";

const dayMs = 24 * 3600 * 1000;

/**
 * Days since people last filled a secret. Asked of the version in force: the secret's own date of change also moves when
 * only a tag changes.
 */
export async function pollSecretAges(
  arns: Readonly<Record<string, string>>,
  client: Pick<SecretsManagerClient, "send">,
  deadline: AbortSignal,
): Promise<Findings> {
  return joined(
    await Promise.all(Object.entries(arns).map(([name, arn]) => pollOne(name, arn, client, deadline))),
  );
}

async function pollOne(
  name: string,
  arn: string,
  client: Pick<SecretsManagerClient, "send">,
  abortSignal: AbortSignal,
): Promise<Findings> {
  const fault = (reason: string): Findings => ({
    readings: [],
    faults: [{ message: "The age of a secret is not known.", details: { secret: name, reason } }],
  });
  try {
    const { Versions = [] } = await client.send(new ListSecretVersionIdsCommand({ SecretId: arn }), {
      abortSignal,
    });
    const current = Versions.find(({ VersionStages }) => VersionStages?.includes(stages.current));
    if (current?.CreatedDate === undefined) return fault("it has no value yet: put one into Secrets Manager");
    const age = Math.max(0, (Date.now() - current.CreatedDate.getTime()) / dayMs);
    return { readings: [reading("secretAge", age, name)], faults: [] };
  } catch (error) {
    return fault(reasonOf(error));
  }
}
