import { customerKey } from "../../kit/customer-key";
import { rule } from "../../kit/rule";

export const schedulerCmk = rule({
  name: "scheduler-cmk",
  sentence: "Schedules are encrypted with a key of our own.",
  severity: "low",
  frameworks: { checkov: ["CKV_AWS_297"], gdpr: ["32(1)(a)"], lgpd: ["46"] },
  remediation: "Set `kmsKeyArn` to the key of the system.",
  types: ["aws:scheduler/schedule:Schedule"],
  judge: (subject, estate) => customerKey(subject, "kmsKeyArn", estate),
});
