import { customerKey } from "../../kit/customer-key";
import { rule } from "../../kit/rule";
import { logGroupType } from "./types";

export const logGroupCmk = rule({
  name: "log-group-cmk",
  sentence: "Log events are encrypted with a key of our own.",
  severity: "medium",
  frameworks: { checkov: ["CKV_AWS_158"], gdpr: ["32(1)(a)"], lgpd: ["46"] },
  remediation: "Set `kmsKeyId` to the ARN of the system's key, whose policy admits CloudWatch Logs.",
  types: [logGroupType],
  judge: (group, estate) => customerKey(group, "kmsKeyId", estate),
});
