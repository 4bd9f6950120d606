import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { table, tableReplica } from "./types";

/** Unset means that what is overwritten is gone. */
export const dynamodbRecovery = rule({
  name: "dynamodb-recovery",
  sentence: "Every table can be restored to any second of the last days.",
  severity: "high",
  frameworks: {
    fsbp: ["DynamoDB.2"],
    checkov: ["CKV_AWS_28", "CKV_AWS_165"],
    gdpr: ["32(1)(c)"],
    lgpd: ["46"],
  },
  remediation: "Set `pointInTimeRecovery.enabled` (`pointInTimeRecovery` of a replica) to true.",
  types: [table, tableReplica],
  judge: (subject) =>
    passIf(
      subject.flag(subject.type === table ? "pointInTimeRecovery.enabled" : "pointInTimeRecovery", false),
      "cannot be restored to a point in time",
    ),
});
