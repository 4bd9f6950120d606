import { rule } from "../../kit/rule";
import { fail, pass } from "../../kit/verdict";
import { documentTypes, judgeGrants } from "./policy-documents";

export const iamNoServiceWildcards = rule({
  name: "iam-no-service-wildcards",
  sentence: "Own policies name actions and never a whole service.",
  severity: "medium",
  frameworks: { fsbp: ["IAM.21"], gdpr: ["25"], lgpd: ["46"] },
  remediation: "Replace `service:*` in `policy` by the actions that the workload calls.",
  types: documentTypes,
  judge: (subject) =>
    judgeGrants(subject, (statement) => {
      // `s3:Get*` narrows, `s3:*` and `s3:**` do not, `*:Get*` speaks of all services.
      const whole = statement.actions.find((action) =>
        /^(?:[^:]*[*?][^:]*(?::.*)?|[^:]+:[*?]+)$/.test(action),
      );
      if (whole !== undefined) return fail(`allows ${whole} by ${statement.label}`);
      return statement.notActions.length === 0
        ? pass
        : fail(`allows by ${statement.label} whole services, namely all but those of NotAction`);
    }),
});
