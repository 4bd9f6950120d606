import { judgeStatements, type Statement } from "../../kit/iam-document";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { judgeEach } from "../../kit/three-valued";
import { fail, pass, type Verdict } from "../../kit/verdict";

const role = "aws:iam/role:Role";

/** Where each type holds the policy document. */
const documentPaths: Readonly<Record<string, string>> = {
  "aws:iam/policy:Policy": "policy",
  "aws:iam/rolePolicy:RolePolicy": "policy",
  "aws:iam/userPolicy:UserPolicy": "policy",
  "aws:iam/groupPolicy:GroupPolicy": "policy",
  "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy": "inlinePolicy",
};

const actions = ["kms:Decrypt", "kms:ReEncryptFrom"];

/** Unset means no permission. A condition does not help: keys are few and can be named. */
export const iamNoDecryptAllKeys = rule({
  name: "iam-no-decrypt-all-keys",
  sentence: "No policy lets anybody decrypt under all keys of the account.",
  severity: "high",
  frameworks: { fsbp: ["KMS.1", "KMS.2"], gdpr: ["32(1)(a)"], lgpd: ["46"] },
  remediation: "Name the keys in `Resource` of the statement.",
  types: [...Object.keys(documentPaths), role],
  judge: (subject) =>
    subject.type === role
      ? judgeEach(subject.blocks("inlinePolicies"), (each) => documentVerdict(each, "policy"))
      : documentVerdict(subject, documentPaths[subject.type] ?? "policy"),
});

function documentVerdict(subject: Subject, path: string): Verdict {
  return judgeStatements(subject, path, statementVerdict);
}

function statementVerdict(statement: Statement): Verdict {
  if (!statement.allows) return pass;
  const action = actions.find((each) => statement.coversAction(each));
  return action !== undefined && statement.coversEverything
    ? fail(`allows ${action} under every key (${statement.label})`)
    : pass;
}
