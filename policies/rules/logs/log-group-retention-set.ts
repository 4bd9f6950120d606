import { rule } from "../../kit/rule";
import { notApplicable, passIf } from "../../kit/verdict";
import { isDelivery, logGroupType } from "./types";

export const logGroupRetentionSet = rule({
  name: "log-group-retention-set",
  sentence: "Log events expire.",
  severity: "medium",
  frameworks: {
    checkov: ["CKV_AWS_66"],
    gdpr: ["5(1)(e)"],
    lgpd: ["15", "16"],
    requirements: ["EG-079", "EG-187", "VDX-G03"],
  },
  remediation: "Set `retentionInDays`.",
  types: [logGroupType],
  judge: (group) => {
    if (isDelivery(group)) return notApplicable("is of the class DELIVERY, which AWS empties after two days");
    return passIf(group.number("retentionInDays", 0) > 0, "keeps log events for ever");
  },
});
