import { rule } from "../../kit/rule";
import { fail, pass } from "../../kit/verdict";
import { either, grantTypes, judgeAttached, judgeGrants } from "./policy-documents";

/** AWS's own policies that allow everything, or everything but a few. */
const adminPolicies = /:aws:policy\/(AdministratorAccess(-[\w-]+)?|PowerUserAccess)$/;

export const iamNoFullAdmin = rule({
  name: "iam-no-full-admin",
  sentence: "No statement allows every action on every resource, and no administrator policy is attached.",
  severity: "critical",
  frameworks: {
    fsbp: ["IAM.1"],
    cis: ["1.15"],
    checkov: ["CKV_AWS_62", "CKV_AWS_63", "CKV_AWS_274", "CKV_AWS_275"],
    gdpr: ["25"],
    lgpd: ["46"],
  },
  remediation:
    "Name in `policy` the actions and resources that the workload needs; attach with `policyArn` a policy of that size.",
  types: grantTypes,
  judge: (subject, estate) =>
    either(
      judgeGrants(subject, (statement) => {
        if (!statement.coversEverything) return pass;
        if (statement.notActions.length > 0) {
          return fail(`allows by ${statement.label} every action but a few (NotAction)`);
        }
        const all = statement.actions.some((action) => /^\*+(:\**)?$/.test(action));
        return all ? fail(`allows by ${statement.label} every action of every service`) : pass;
      }),
      judgeAttached(subject, estate, (arn) => adminPolicies.test(arn)),
    ),
});
