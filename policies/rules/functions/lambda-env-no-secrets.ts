import type { Estate } from "../../kit/estate";
import { rule } from "../../kit/rule";
import { isReference, isSecretName, secretsIn } from "../../kit/secret-shapes";
import type { Subject } from "../../kit/subject";
import { judgeEach } from "../../kit/three-valued";
import { isObject, known } from "../../kit/value";
import { fail, notApplicable, pass } from "../../kit/verdict";
import { functionType } from "./types";

const path = "environment.variables";

/** Resources whose outputs are secrets. */
const makesSecrets =
  /^random:index\/randomPassword:|^tls:index\/privateKey:|^aws:iam\/accessKey:|^aws:secretsmanager\/secretVersion:/;

export const lambdaEnvNoSecrets = rule({
  name: "lambda-env-no-secrets",
  sentence: "Environment variables name secrets and hold none.",
  severity: "critical",
  frameworks: {
    checkov: ["CKV_AWS_45"],
    gdpr: ["32(1)(b)"],
    lgpd: ["46"],
    requirements: ["VDX-129", "EG-177"],
  },
  remediation:
    "Put the secret's ARN into `environment` and read the value with GetSecretValue when the function starts.",
  types: [functionType],
  judge: (subject, estate) => {
    const maker = makerOf(subject, estate);
    if (maker !== undefined) return fail(`takes the secret of ${maker.name} into its environment`);
    const variables = known(subject.raw(path), path);
    if (!isObject(variables) || Object.keys(variables).length === 0) {
      return notApplicable("has no environment variables");
    }
    return judgeEach(Object.entries(variables), ([name, value]) => {
      const text = known(value, `${path}.${name}`);
      if (typeof text !== "string") return pass;
      const found = secretsIn(text)[0];
      if (found !== undefined) return fail(`holds ${found.what} in the variable ${name}`);
      return isSecretName(name) && !isReference(text)
        ? fail(`holds in the variable ${name} a value where its name promises a secret`)
        : pass;
    });
  },
});

function makerOf(subject: Subject, estate: Estate): Subject | undefined {
  return subject
    .dependenciesOf("environment")
    .flatMap((urn) => estate.find(urn) ?? [])
    .find(({ type }) => makesSecrets.test(type));
}
