import { rule } from "../../kit/rule";
import { fail, pass } from "../../kit/verdict";
import { documentTypes, judgeGrants } from "./policy-documents";
import { mayNameEverything } from "./unrestrictable-actions";

/** Condition keys that choose resources as well as an ARN does. */
const choosesResources = (key: string): boolean =>
  /(^|:)(resource|request)tag\//.test(key) ||
  ["cloudwatch:namespace", "ec2:vpc", "ec2:subnet", "iam:awsservicename", "kms:resourcealiases"].includes(
    key,
  );

export const iamNoStarResource = rule({
  name: "iam-no-star-resource",
  sentence: "Actions that AWS can limit to a resource are limited to one.",
  severity: "medium",
  frameworks: {
    checkov: ["CKV_AWS_355", "CKV_AWS_290"],
    gdpr: ["25", "32(1)(b)"],
    lgpd: ["46"],
  },
  remediation: "Name ARNs in `Resource` of the `policy`, or choose resources by a tag in `Condition`.",
  types: documentTypes,
  judge: (subject) =>
    judgeGrants(subject, (statement) => {
      const actions = statement.actions.filter((action) => !mayNameEverything(action));
      if (!statement.coversEverything) return pass;
      if (actions.length === 0 && statement.notActions.length === 0) return pass;
      if (statement.isNarrowedBy(choosesResources)) return pass;
      if (actions.length > 0 && actions.every((action) => leavesOutEveryArn(statement.notResources, action)))
        return pass;
      const what = statement.notActions.length > 0 ? "all but those of NotAction" : actions.join(", ");
      return fail(`allows on every resource, by ${statement.label}: ${what}`);
    }),
});

/**
 * Whether the statement leaves out everything of the action's service that has an ARN. What remains cannot be named: a
 * telephone, to which SNS sends messages, has none.
 */
function leavesOutEveryArn(notResources: readonly string[], action: string): boolean {
  const service = action.split(":")[0]?.toLowerCase() ?? "";
  return notResources.some((arn) => new RegExp(`^arn:[^:]+:${service}:\\*:\\*:\\*$`).test(arn));
}
