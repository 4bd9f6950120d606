import { rule } from "../../kit/rule";
import { fail, notApplicable } from "../../kit/verdict";

const membershipType = "aws:iam/groupMembership:GroupMembership";

/** What makes a person or a long-lived key inside the account, by type. */
const words: Readonly<Record<string, string>> = {
  "aws:iam/user:User": "is an IAM user",
  "aws:iam/accessKey:AccessKey": "is a key that never expires",
  "aws:iam/userPolicy:UserPolicy": "gives rights to an IAM user",
  "aws:iam/userPolicyAttachment:UserPolicyAttachment": "gives rights to an IAM user",
  "aws:iam/userPoliciesExclusive:UserPoliciesExclusive": "governs the rights of an IAM user",
  "aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive":
    "governs the rights of an IAM user",
  "aws:iam/userLoginProfile:UserLoginProfile": "is a console password of an IAM user",
  "aws:iam/userGroupMembership:UserGroupMembership": "puts an IAM user into groups",
  "aws:iam/serviceSpecificCredential:ServiceSpecificCredential": "is a password of an IAM user",
  "aws:iam/sshKey:SshKey": "is an SSH key of an IAM user",
  "aws:iam/signingCertificate:SigningCertificate": "is a certificate of an IAM user",
  "aws:iam/virtualMfaDevice:VirtualMfaDevice": "is a second factor of an IAM user",
  [membershipType]: "puts IAM users into a group",
};

export const iamNoUsersOrKeys = rule({
  name: "iam-no-users-or-keys",
  sentence: "People and workloads take roles; the account has no IAM users and no long-lived keys.",
  severity: "high",
  frameworks: {
    fsbp: ["IAM.2", "IAM.3"],
    cis: ["1.14"],
    checkov: ["CKV_AWS_40", "CKV_AWS_273", "CKV_AWS_348"],
    gdpr: ["25"],
    lgpd: ["46"],
  },
  remediation:
    "Remove the resource; let the workload take a role (`assumeRolePolicy`), and people sign in by Identity Center.",
  types: Object.keys(words),
  judge: (subject) => {
    if (subject.type === membershipType && subject.list("users").length === 0) {
      return notApplicable("names no user");
    }
    return fail(words[subject.type] ?? "belongs to an IAM user");
  },
});
