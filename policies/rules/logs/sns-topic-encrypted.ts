import { rule } from "../../kit/rule";
import { pass, passIf } from "../../kit/verdict";
import { keyTypes } from "../../kit/customer-key";
import { topicType } from "./types";

export const snsTopicEncrypted = rule({
  name: "sns-topic-encrypted",
  sentence: "Topics are encrypted.",
  severity: "medium",
  frameworks: { fsbp: ["SNS.1"], checkov: ["CKV_AWS_26"], gdpr: ["32(1)(a)"], lgpd: ["46"] },
  remediation: "Set `kmsMasterKeyId` to the system's key, whose policy admits CloudWatch and EventBridge.",
  types: [topicType],
  judge: (topic, estate) => {
    if (estate.targetsOf(topic, "kmsMasterKeyId", ...keyTypes).length > 0) return pass;
    return passIf(topic.text("kmsMasterKeyId") !== "", "is not encrypted: `kmsMasterKeyId` is not set");
  },
});
