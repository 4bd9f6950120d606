import type { Reference, TypeEntry } from "../entry";
import { dashboardFaults } from "./dashboard/check";
import { arn, byProperty, globalArn, hex, text, unlessGiven } from "./support/identity";
import { functionArn, roleArn, within } from "./support/references";

/** Metrics: alarms and dashboards; and what reacts to events. Log groups and deliveries: cloudwatch-logs.ts. */
const actionLists = ["alarmActions", "insufficientDataActions", "okActions"];

const eventBus = "aws:cloudwatch/eventBus:EventBus";

/** Every region has one bus that AWS made. */
const defaultBus = /^default$/;

/** What an event may be sent to. Other kinds of targets (ECS clusters) are not checked. */
const targetReferences = [
  within("arn", "aws:sns/topic:Topic", "arn", /^(?!arn:aws:sns:)/),
  within("arn", "aws:sqs/queue:Queue", "arn", /^(?!arn:aws:sqs:)/),
  within("arn", "aws:cloudwatch/logGroup:LogGroup", "arn", /^(?!arn:aws:logs:)/),
  within("arn", "aws:sfn/stateMachine:StateMachine", "arn", /^(?!arn:aws:states:)/),
  { ...functionArn("arn"), except: /^(?!arn:aws:lambda:)/ },
  within("arn", eventBus, "arn", /^(?!arn:aws:events:)|:event-bus\/default$/),
];

const metricAlarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
const compositeAlarm = "aws:cloudwatch/compositeAlarm:CompositeAlarm";

/** Alarms of both kinds by their names, which are their ids; by ARN they are not checked. */
function anyAlarm(path: string): Reference {
  return { path, to: [metricAlarm, compositeAlarm], by: "id", except: /^arn:/ };
}

export const entries: Record<string, TypeEntry> = {
  [metricAlarm]: {
    cloudFormation: "AWS::CloudWatch::Alarm",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 255 },
    sets: [...actionLists, "metricQueries"],
    defaults: { actionsEnabled: true, treatMissingData: "missing" },
    outputs: (context) => ({
      arn: arn(context, "cloudwatch", `alarm:${text(context, "name")}`),
      ...unlessGiven(context, { evaluateLowSampleCountPercentiles: "" }),
    }),
    unique: [["name"]],
  },
  [compositeAlarm]: {
    cloudFormation: "AWS::CloudWatch::CompositeAlarm",
    id: byProperty("alarmName"),
    replaces: { actionsEnabled: "the provider marks it so; CloudFormation updates in place" },
    sets: actionLists,
    defaults: { actionsEnabled: true },
    outputs: (context) => ({ arn: arn(context, "cloudwatch", `alarm:${text(context, "alarmName")}`) }),
    references: [
      { ...anyAlarm("alarmRule"), inText: /\b(?:ALARM|OK|INSUFFICIENT_DATA)\s*\(\s*"?([^")]+?)"?\s*\)/g },
      anyAlarm("actionsSuppressor.alarm"),
    ],
    unique: [["alarmName"]],
  },
  "aws:cloudwatch/dashboard:Dashboard": {
    cloudFormation: "AWS::CloudWatch::Dashboard",
    id: byProperty("dashboardName"),
    check: ({ dashboardBody: body }) =>
      typeof body === "string"
        ? dashboardFaults(body).map((reason) => ({ property: "dashboardBody", reason }))
        : [],
    outputs: (context) => ({
      dashboardArn: globalArn(context, "cloudwatch", `dashboard/${text(context, "dashboardName")}`),
    }),
    unique: [["dashboardName"]],
  },
  [eventBus]: {
    cloudFormation: "AWS::Events::EventBus",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 256 },
    replaces: { eventSourceName: "a partner's bus is bound to its source at birth" },
    outputs: (context) => ({ arn: arn(context, "events", `event-bus/${text(context, "name")}`) }),
    references: [within("kmsKeyIdentifier", "aws:kms/key:Key", "arn", /^(?!arn:)/)],
    unique: [["name"]],
  },
  "aws:cloudwatch/eventRule:EventRule": {
    cloudFormation: "AWS::Events::Rule",
    id: (context) => {
      const bus = text(context, "eventBusName");
      return bus === "" || bus === "default" ? text(context, "name") : `${bus}/${text(context, "name")}`;
    },
    autoname: { property: "name", maxLength: 64 },
    defaults: { eventBusName: "default", forceDestroy: false },
    outputs: (context) => {
      const bus = text(context, "eventBusName");
      const prefix = bus === "" || bus === "default" ? "" : `${bus}/`;
      return { arn: arn(context, "events", `rule/${prefix}${text(context, "name")}`) };
    },
    references: [roleArn("roleArn"), within("eventBusName", eventBus, "name", defaultBus)],
    unique: [["eventBusName", "name"]],
  },
  "aws:cloudwatch/eventTarget:EventTarget": {
    cloudFormation: { none: "CloudFormation has it as a property of AWS::Events::Rule" },
    id: (context) =>
      `${text(context, "rule")}-${text(context, "targetId") || `terraform-${hex(context, 26)}`}`,
    replaces: {
      eventBusName: "the target hangs on a rule of one bus",
      rule: "the target hangs on its rule",
      targetId: "the target's name",
    },
    sets: [
      ...["ecsTarget.capacityProviderStrategies", "ecsTarget.networkConfiguration.securityGroups"],
      ...["ecsTarget.networkConfiguration.subnets", "ecsTarget.placementConstraints"],
    ],
    defaults: { eventBusName: "default", forceDestroy: false },
    outputs: (context) => unlessGiven(context, { targetId: `terraform-${hex(context, 26)}` }),
    references: [
      within("rule", "aws:cloudwatch/eventRule:EventRule", "name"),
      within("eventBusName", eventBus, "name", defaultBus),
      roleArn("roleArn"),
      ...targetReferences,
    ],
    unique: [["eventBusName", "rule", "targetId"]],
  },
};
