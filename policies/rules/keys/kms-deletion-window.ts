import { rule } from "../../kit/rule";
import { allOf, passIf } from "../../kit/verdict";
import { key, keys } from "./types";

/** The longest wait that KMS offers, and what an unset window means. */
const longestDays = 30;

/** Unset means 30 days and enabled. */
export const kmsDeletionWindow = rule({
  name: "kms-deletion-window",
  sentence: "Every key is enabled, and its deletion can be stopped for 30 days.",
  severity: "high",
  frameworks: { fsbp: ["KMS.3"], checkov: ["CKV_AWS_227"], gdpr: ["32(1)(c)"], lgpd: ["46"] },
  remediation: "Set `deletionWindowInDays: 30` and leave the key enabled (`isEnabled`, `enabled`).",
  types: keys,
  judge: (subject) => {
    const days = subject.number("deletionWindowInDays", longestDays);
    const enabled = subject.flag(subject.type === key ? "isEnabled" : "enabled", true);
    return allOf([
      passIf(
        days >= longestDays,
        `is gone ${days} days after its deletion, and with it all that it encrypted`,
      ),
      passIf(enabled, "is disabled: nothing under it can be read"),
    ]);
  },
});
