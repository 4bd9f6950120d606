import { choosesCallers } from "../../kit/caller-conditions";
import { judgeStatements } from "../../kit/iam-document";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { fail, pass, passIf, type Verdict } from "../../kit/verdict";
import { permissionType } from "./types";

const layerPermissionType = "aws:lambda/layerVersionPermission:LayerVersionPermission";
const resourcePolicyType = "aws:lambda/resourcePolicy:ResourcePolicy";

export const lambdaNotPublic = rule({
  name: "lambda-not-public",
  sentence: "Nobody outside the account or organisation may invoke a function or read a layer.",
  severity: "critical",
  frameworks: { fsbp: ["Lambda.1"], checkov: ["CKV_AWS_301"], gdpr: ["32(1)(b)"], lgpd: ["46"] },
  remediation: "Name a service, account or role in `principal`, or add `principalOrgId`.",
  types: [permissionType, layerPermissionType, resourcePolicyType],
  judge: (subject) => {
    if (subject.type === permissionType) return judgePermission(subject);
    if (subject.type === resourcePolicyType) return judgePolicy(subject);
    const isOpen = subject.text("principal") === "*" && subject.text("organizationId") === "";
    return passIf(!isOpen, "lets every account read the layer");
  },
});

/** `sourceArn` does not narrow here: nobody but a service of AWS sets it, and a service is named as one. */
function judgePermission(permission: Subject): Verdict {
  const isOpen = permission.text("principal") === "*" && permission.text("principalOrgId") === "";
  if (!isOpen) return pass;
  return permission.text("functionUrlAuthType") === "AWS_IAM"
    ? fail("lets every account of AWS call the function's URL")
    : fail("lets everybody invoke the function");
}

function judgePolicy(policy: Subject): Verdict {
  return judgeStatements(policy, "policy", (statement) =>
    passIf(
      !statement.allows || !statement.namesAnybody || statement.isNarrowedBy(choosesCallers),
      `lets everybody invoke the function by ${statement.label}`,
    ),
  );
}
