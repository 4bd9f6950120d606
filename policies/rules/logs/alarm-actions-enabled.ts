import { rule } from "../../kit/rule";
import { judgeActions } from "./alarm-actions";
import { compositeAlarmType, metricAlarmType } from "./types";

export const alarmActionsEnabled = rule({
  name: "alarm-actions-enabled",
  sentence: "An alarm that goes off does something, itself or through a composite alarm.",
  severity: "high",
  frameworks: { checkov: ["CKV_AWS_319"], gdpr: ["33"], lgpd: ["48"] },
  remediation: "Name a topic in `alarmActions`, and do not set `actionsEnabled` to false.",
  types: [metricAlarmType, compositeAlarmType],
  judge: judgeActions,
});
