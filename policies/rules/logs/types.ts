import type { Subject } from "../../kit/subject";

export const logGroupType = "aws:cloudwatch/logGroup:LogGroup";
export const metricAlarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";
export const compositeAlarmType = "aws:cloudwatch/compositeAlarm:CompositeAlarm";
export const topicType = "aws:sns/topic:Topic";
export const trailType = "aws:cloudtrail/trail:Trail";

/** Whether a group only passes events on; AWS fixes its retention. */
export function isDelivery(group: Subject): boolean {
  return group.text("logGroupClass", "STANDARD") === "DELIVERY";
}
