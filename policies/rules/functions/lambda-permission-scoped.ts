import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { some } from "../../kit/three-valued";
import { notApplicable, passIf } from "../../kit/verdict";
import { permissionType } from "./types";

export const lambdaPermissionScoped = rule({
  name: "lambda-permission-scoped",
  sentence: "A service may invoke a function only for one resource or account.",
  severity: "high",
  frameworks: { checkov: ["CKV_AWS_364"], gdpr: ["32(1)(b)"], lgpd: ["46"] },
  remediation: "Set `sourceArn`, and `sourceAccount` where the ARN holds no account, as of a bucket.",
  types: [permissionType],
  judge: (subject) => {
    const principal = subject.text("principal");
    if (!/\.amazonaws\.com(\.cn)?$/.test(principal)) return notApplicable("names no service");
    const hasAccount = (): boolean => names(subject, "sourceAccount");
    if (principal.startsWith("s3.")) {
      // The name of a deleted bucket is free for others, and its ARN names no account.
      return passIf(
        hasAccount(),
        "lets S3 invoke the function for a bucket of any account (no `sourceAccount`)",
      );
    }
    return passIf(
      some(hasAccount, () => names(subject, "sourceArn")),
      `lets ${principal} invoke the function for everybody (no \`sourceArn\`, no \`sourceAccount\`)`,
    );
  },
});

/** Whether the argument names something; what comes from a resource does, before it exists. */
function names(permission: Subject, path: string): boolean {
  if (permission.isUnknown(path) && permission.dependenciesOf(path).length > 0) return true;
  return !/^\**$/.test(permission.text(path));
}
