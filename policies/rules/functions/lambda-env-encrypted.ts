import { customerKey } from "../../kit/customer-key";
import { rule } from "../../kit/rule";
import { notApplicable } from "../../kit/verdict";
import { functionType } from "./types";

export const lambdaEnvEncrypted = rule({
  name: "lambda-env-encrypted",
  sentence: "Environment variables are encrypted with a key of our own.",
  severity: "low",
  frameworks: { checkov: ["CKV_AWS_173"], gdpr: ["32(1)(a)"], lgpd: ["46"] },
  remediation: "Set `kmsKeyArn` to the key of the system.",
  types: [functionType],
  judge: (subject, estate) => {
    const variables = subject.raw("environment.variables") ?? {};
    if (typeof variables === "object" && Object.keys(variables ?? {}).length === 0) {
      return notApplicable("has no environment variables");
    }
    return customerKey(subject, "kmsKeyArn", estate);
  },
});
