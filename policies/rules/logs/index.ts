import type { Rule } from "../../kit/rule";
import { alarmActionsEnabled } from "./alarm-actions-enabled";
import { logGroupCmk } from "./log-group-cmk";
import { logGroupRetentionBounds } from "./log-group-retention-bounds";
import { logGroupRetentionSet } from "./log-group-retention-set";
import { securityEventAlarms } from "./security-event-alarms";
import { snsPolicyNotPublic } from "./sns-policy-not-public";
import { snsSubscriptionTls } from "./sns-subscription-tls";
import { snsTopicEncrypted } from "./sns-topic-encrypted";

/** Logs, alarms and topics. */
export const logsRules: readonly Rule[] = [
  alarmActionsEnabled,
  logGroupCmk,
  logGroupRetentionBounds,
  logGroupRetentionSet,
  securityEventAlarms,
  snsPolicyNotPublic,
  snsSubscriptionTls,
  snsTopicEncrypted,
];
