import { judgeStatements, type Statement } from "../../kit/iam-document";
import type { Estate } from "../../kit/estate";
import type { Subject } from "../../kit/subject";
import { guarded } from "../../kit/three-valued";
import { unknown, type Value } from "../../kit/value";
import { allOf, fail, notApplicable, pass, type Verdict } from "../../kit/verdict";

export const roleType = "aws:iam/role:Role";
export const policyType = "aws:iam/policy:Policy";
export const rolePolicyType = "aws:iam/rolePolicy:RolePolicy";
export const roleAttachmentType = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
export const policyAttachmentType = "aws:iam/policyAttachment:PolicyAttachment";

/** The argument that holds a document of permissions, by type. A role holds a list of them. */
const documentArguments: Readonly<Record<string, string>> = {
  [policyType]: "policy",
  [rolePolicyType]: "policy",
  "aws:iam/userPolicy:UserPolicy": "policy",
  "aws:iam/groupPolicy:GroupPolicy": "policy",
  "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy": "inlinePolicy",
};

/** The argument that names policies which exist on their own, by type. */
const attachmentArguments: Readonly<Record<string, string>> = {
  [roleType]: "managedPolicyArns",
  [roleAttachmentType]: "policyArn",
  [policyAttachmentType]: "policyArn",
  "aws:iam/userPolicyAttachment:UserPolicyAttachment": "policyArn",
  "aws:iam/groupPolicyAttachment:GroupPolicyAttachment": "policyArn",
  "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive": "policyArns",
  "aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive": "policyArns",
  "aws:iam/groupPolicyAttachmentsExclusive:GroupPolicyAttachmentsExclusive": "policyArns",
  "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment": "managedPolicyArn",
};

/** Every type that grants permissions by a document of its own. */
export const documentTypes: readonly string[] = [...Object.keys(documentArguments), roleType];

/** Every type that grants permissions at all: by a document, or by attaching a policy. */
export const grantTypes: readonly string[] = [
  ...new Set([...documentTypes, ...Object.keys(attachmentArguments)]),
];

/** Where a resource's own documents of permissions stand. */
export function documentPaths(subject: Subject): readonly string[] {
  const path = documentArguments[subject.type];
  if (path !== undefined) return [path];
  if (subject.type !== roleType) return [];
  return subject.list("inlinePolicies").map((_, index) => `inlinePolicies.${index}.policy`);
}

/** Judges every statement of a resource's own documents that allows something. */
export function judgeGrants(subject: Subject, judge: (statement: Statement) => Verdict): Verdict {
  return guarded(() => {
    const paths = documentPaths(subject).filter((path) => subject.has(path));
    if (paths.length === 0) return notApplicable("holds no policy document of its own");
    return allOf(
      paths.map((path) =>
        judgeStatements(subject, path, (statement) => (statement.allows ? judge(statement) : pass)),
      ),
    );
  });
}

/** Judges the ARNs of policies that a resource attaches. A policy of the same stack is judged as itself. */
export function judgeAttached(
  subject: Subject,
  estate: Estate,
  isForbidden: (arn: string) => boolean,
): Verdict {
  const path = attachmentArguments[subject.type];
  if (path === undefined || !subject.has(path)) return notApplicable("attaches no policy");
  return guarded(() => {
    const ownPolicies = estate.targetsOf(subject, path, policyType);
    if (subject.isUnknown(path)) return ownPolicies.length > 0 ? pass : { result: "not-evaluated", path };
    const verdicts = subject.list(path).map((arn, index) => judgeArn(arn, `${path}.${index}`));
    return allOf(verdicts);

    function judgeArn(arn: Value, at: string): Verdict {
      if (arn === unknown) return ownPolicies.length > 0 ? pass : { result: "not-evaluated", path: at };
      return typeof arn === "string" && isForbidden(arn) ? fail(`attaches ${nameOf(arn)}`) : pass;
    }
  });
}

/** One verdict for a resource that may both hold documents and attach policies. */
export function either(...verdicts: readonly Verdict[]): Verdict {
  const applicable = verdicts.filter(({ result }) => result !== "not-applicable");
  if (applicable.length > 0) return allOf(applicable);
  return verdicts[0] ?? pass;
}

function nameOf(arn: string): string {
  return arn.split("/").pop() ?? arn;
}
