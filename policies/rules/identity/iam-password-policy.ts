import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { fail, notApplicable, pass, passIf, type Verdict } from "../../kit/verdict";
import { declaresAws, stackType } from "../audit/account";

const passwordPolicyType = "aws:iam/accountPasswordPolicy:AccountPasswordPolicy";
const fewestCharacters = 14;
const rememberedPasswords = 24;

export const iamPasswordPolicy = rule({
  name: "iam-password-policy",
  sentence: "The account asks for passwords of 14 characters of all classes and remembers the last 24.",
  severity: "medium",
  frameworks: {
    fsbp: ["IAM.7"],
    cis: ["1.7", "1.8"],
    checkov: ["CKV_AWS_10", "CKV_AWS_11", "CKV_AWS_12", "CKV_AWS_13", "CKV_AWS_14", "CKV_AWS_15"],
    gdpr: ["25"],
    lgpd: ["46"],
  },
  remediation:
    "Declare one AccountPasswordPolicy with `minimumPasswordLength` 14, `passwordReusePrevention` 24 and all four `require…`.",
  types: [stackType, passwordPolicyType],
  judge: (subject, estate) => {
    if (subject.type === passwordPolicyType) return judgePolicy(subject);
    if (!declaresAws(estate)) return notApplicable("declares nothing on AWS");
    return passIf(estate.ofType(passwordPolicyType).length > 0, "sets no password policy for the account");
  },
});

function judgePolicy(policy: Subject): Verdict {
  const length = policy.number("minimumPasswordLength", 6);
  if (length < fewestCharacters)
    return fail(`asks for ${length} characters; at least ${fewestCharacters} are due`);
  const remembered = policy.number("passwordReusePrevention", 0);
  if (remembered < rememberedPasswords) {
    return fail(`remembers ${remembered} passwords; ${rememberedPasswords} are due`);
  }
  const classes = ["Lowercase", "Uppercase"].map((word) => `require${word}Characters`);
  const missing = [...classes, "requireNumbers", "requireSymbols"].filter(
    (path) => !policy.flag(path, false),
  );
  return missing.length === 0 ? pass : fail(`does not set ${missing.join(", ")}`);
}
