import { customerKey } from "../../kit/customer-key";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { fail, notApplicable, passIf } from "../../kit/verdict";
import { parameter } from "./types";

/** Words in the name of a parameter that holds something nobody else may read. */
const sensitiveWord =
  /(^|[^a-z])(pass(word|wd|phrase)?|pwd|secrets?|tokens?|credentials?|(api|private|access|signing|encryption)[-_.]?keys?|dsn|database[-_]url|redis[-_]url)([^a-z]|$)/i;

/** Without a key, a SecureString is under the account's `aws/ssm` key. Plain text is for what anybody may read. */
export const ssmParameterSecure = rule({
  name: "ssm-parameter-secure",
  sentence: "Every sensitive parameter is a SecureString under a customer-managed key.",
  severity: "high",
  frameworks: { checkov: ["CKV2_AWS_34", "CKV_AWS_337"], gdpr: ["32(1)(a)"], lgpd: ["46"] },
  remediation: 'Set `type: "SecureString"` and `keyId`, and give the value by `valueWo` or a secret.',
  types: [parameter],
  judge: (subject, estate) => {
    if (subject.text("type") !== "SecureString")
      return isSensitive(subject)
        ? fail("keeps something sensitive, as its name says, in plain text")
        : notApplicable("Plain text, and its name says nothing sensitive.");
    const verdict = customerKey(subject, "keyId", estate);
    return verdict.result === "pass"
      ? passIf(!subject.has("insecureValue"), "has its value in plain text in the state (`insecureValue`)")
      : verdict;
  },
});

function isSensitive(subject: Subject): boolean {
  const name = subject.has("name") && !subject.isUnknown("name") ? subject.text("name") : "";
  return sensitiveWord.test(name) || sensitiveWord.test(subject.name);
}
