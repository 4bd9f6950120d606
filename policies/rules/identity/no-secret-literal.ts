import type { Estate } from "../../kit/estate";
import { rule } from "../../kit/rule";
import { isReference, isSecretName, type SecretFound, secretsIn } from "../../kit/secret-shapes";
import type { Subject } from "../../kit/subject";
import { isObject, unknown, type Value } from "../../kit/value";
import { fail, notApplicable, pass, type Verdict } from "../../kit/verdict";
import { carriers, likelyCarriers, secretArguments } from "./secret-arguments";

/** Stands for every type there is: a secret can be written into any argument. */
export const everyType = "*";

/** The stack of the developer's own machine, whose databases have the documents' passwords. */
const localStack = "dev";

/** Resources that make secrets: what comes from them nobody has written. */
const makesSecrets = /^(random|tls):|^aws:iam\/accessKey:/;

/** Which secrets each of them makes. */
const makes: Readonly<Record<string, RegExp>> = {
  "random:": /^a password in/,
  "tls:": /private key/,
  "aws:iam/accessKey:": /AWS|password in/,
};

export const noSecretLiteral = rule({
  name: "no-secret-literal",
  sentence: "No argument holds a key, a token, a password or a placeholder for one.",
  severity: "critical",
  frameworks: {
    checkov: ["CKV_AWS_41", "CKV_AWS_45", "CKV_AWS_46"],
    gdpr: ["32(1)(b)"],
    lgpd: ["46"],
    requirements: ["VDX-131", "EG-183", "MG-219"],
  },
  remediation:
    "Take the value from RandomPassword or by `secretArn` from Secrets Manager; revoke the secret, because it is in the history.",
  // The types by name stand for an evaluation that takes types by name only.
  types: [everyType, ...Object.keys(secretArguments), ...likelyCarriers],
  judge: (subject, estate) => {
    if (makesSecrets.test(subject.type)) return notApplicable("makes secrets itself");
    const isLocal = subject.urn.startsWith(`urn:pulumi:${localStack}::`);
    const texts = [...textsIn(subject.data.inputs, "")];
    for (const { path, text } of texts) {
      for (const found of typeof text === "string" ? secretsIn(text, isLocal) : []) {
        if (!isMade(found, subject, path, estate)) return fail(`holds ${found.what} in \`${path}\``);
      }
    }
    const written = isLocal ? undefined : writtenSecret(subject, estate);
    if (written !== undefined) return fail(`holds a secret in \`${written}\` that no resource made`);
    return unknownCarrier(texts) ?? pass;
  },
});

/** Whether the secret is the output of a resource that makes such secrets, and not written beside it. */
function isMade({ what, text }: SecretFound, subject: Subject, path: string, estate: Estate): boolean {
  const makers = makersFor(subject, path, estate).filter(({ type }) =>
    Object.entries(makes).some(([prefix, pattern]) => type.startsWith(prefix) && pattern.test(what)),
  );
  return makers.some((maker) => {
    const outputs = ["result", "privateKeyPem", "privateKeyOpenssh", "privateKeyPemPkcs8", "id", "secret"]
      .map((property) => estate.output(maker, property))
      .filter((value): value is string => typeof value === "string" && value.length >= 8);
    // Without outputs (a program under test) the link is all there is.
    if (outputs.length === 0) return true;
    return outputs.some(
      (made) => text.includes(made) || text.includes(encodeURIComponent(made)) || made.includes(text),
    );
  });
}

function makersFor(subject: Subject, path: string, estate: Estate): readonly Subject[] {
  return subject
    .dependenciesOf(path)
    .flatMap((urn) => estate.find(urn) ?? [])
    .filter(({ type }) => makesSecrets.test(type));
}

/** The path of an argument for secrets whose value no resource made: others give a host or a name at most. */
function writtenSecret(subject: Subject, estate: Estate): string | undefined {
  const paths = secretArguments[subject.type] ?? [];
  const written = paths.find(
    (path) => isWritten(subject.raw(path)) && makersFor(subject, path, estate).length === 0,
  );
  if (written !== undefined || subject.type !== "aws:ssm/parameter:Parameter") return written;
  const name = subject.raw("name");
  const isSecret = isSecretName(typeof name === "string" ? name : subject.name);
  return ["value", "valueWo", "insecureValue"].find((path) => {
    const value = subject.raw(path);
    const isFilled = typeof value === "string" && !isReference(value);
    return isSecret && isFilled && makersFor(subject, path, estate).length === 0;
  });
}

function isWritten(value: Value): boolean {
  if (Array.isArray(value)) return (value as readonly Value[]).some(isWritten);
  return typeof value === "string" && !isReference(value);
}

function unknownCarrier(texts: readonly Found[]): Verdict | undefined {
  const open = texts.find(({ path, text }) => text === unknown && carriers.has(path.split(".")[0] ?? path));
  return open && { result: "not-evaluated", path: open.path };
}

interface Found {
  readonly path: string;
  readonly text: string | typeof unknown;
}

/** Every text in a value, with its path; unknown values as such. */
function* textsIn(value: Value, path: string): Generator<Found> {
  if (typeof value === "string" || value === unknown) yield { path, text: value };
  else if (Array.isArray(value)) {
    for (const [index, each] of (value as readonly Value[]).entries())
      yield* textsIn(each, `${path}.${index}`);
  } else if (isObject(value)) {
    for (const [key, each] of Object.entries(value))
      yield* textsIn(each, path === "" ? key : `${path}.${key}`);
  }
}
