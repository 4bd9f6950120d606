import type { IdentityContext, TypeEntry } from "../entry";
import { metricFilterFaults } from "./filter-pattern/check";
import { arn, byProperty, capitals, text, unlessGiven, uuid } from "./support/identity";
import { keyArn, logGroupName, roleArn, within } from "./support/references";

/** Log groups, what is read out of them, and the vended logs that other services deliver. */
const destination = "aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination";

/** Vended logs: the service is the third part of the watched resource's ARN. */
const serviceOf = (context: IdentityContext): string => text(context, "resourceArn").split(":")[2] ?? "";

const deliveryId = (context: IdentityContext): string => capitals(context, 16);

const kindOfDestination: Readonly<Record<string, string>> = { s3: "S3", logs: "CWL", firehose: "FH" };

export const entries: Record<string, TypeEntry> = {
  "aws:cloudwatch/logGroup:LogGroup": {
    cloudFormation: "AWS::Logs::LogGroup",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 512 },
    replaces: { logGroupClass: "the class is chosen at birth; CloudFormation says it updates" },
    defaults: { retentionInDays: 0, skipDestroy: false },
    outputs: (context) => ({
      arn: arn(context, "logs", `log-group:${text(context, "name")}`),
      ...unlessGiven(context, { deletionProtectionEnabled: false, logGroupClass: "STANDARD" }),
    }),
    references: [keyArn("kmsKeyId")],
    unique: [["name"]],
    deletionRefused: (state) =>
      state.deletionProtectionEnabled === true
        ? "deletion protection is on: set deletionProtectionEnabled to false first"
        : undefined,
  },
  "aws:cloudwatch/logMetricFilter:LogMetricFilter": {
    cloudFormation: "AWS::Logs::MetricFilter",
    id: byProperty("name"),
    check: metricFilterFaults,
    autoname: { property: "name", maxLength: 512 },
    references: [logGroupName("logGroupName")],
    unique: [["logGroupName", "name"]],
  },
  "aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter": {
    cloudFormation: "AWS::Logs::SubscriptionFilter",
    id: (context) => `cwlsf-${Number.parseInt(uuid(context).slice(0, 8), 16)}`,
    autoname: { property: "name", maxLength: 512 },
    replaces: { destinationArn: "the provider plans a new filter; CloudFormation updates" },
    defaults: { distribution: "ByLogStream" },
    outputs: (context) => unlessGiven(context, { roleArn: "" }),
    references: [logGroupName("logGroup"), roleArn("roleArn")],
    unique: [["logGroup", "name"]],
  },
  "aws:cloudwatch/logResourcePolicy:LogResourcePolicy": {
    cloudFormation: "AWS::Logs::ResourcePolicy",
    id: (context) => text(context, "policyName") || text(context, "resourceArn"),
    outputs: (context) => ({
      policyScope: text(context, "resourceArn") === "" ? "ACCOUNT" : "RESOURCE",
      revisionId: "",
    }),
    unique: [["policyName", "resourceArn"]],
  },
  "aws:cloudwatch/logDataProtectionPolicy:LogDataProtectionPolicy": {
    cloudFormation: { none: "CloudFormation has it as a property of AWS::Logs::LogGroup" },
    id: byProperty("logGroupName"),
    replaces: { logGroupName: "the policy belongs to its group" },
    references: [logGroupName("logGroupName")],
    unique: [["logGroupName"]],
  },
  "aws:cloudwatch/queryDefinition:QueryDefinition": {
    cloudFormation: "AWS::Logs::QueryDefinition",
    id: (context) => uuid(context),
    autoname: { property: "name", maxLength: 255 },
    updates: { name: "PutQueryDefinition renames: the identity is an id" },
    outputs: (context) => ({
      arn: arn(context, "logs", `query-definition:${uuid(context)}`),
      queryDefinitionId: uuid(context),
    }),
    references: [logGroupName("logGroupNames[]")],
  },
  "aws:cloudwatch/logDeliverySource:LogDeliverySource": {
    cloudFormation: "AWS::Logs::DeliverySource",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 60 },
    replaces: {
      logType: "the source's identity; PutDeliverySource refuses another one",
      resourceArn: "the source's identity; PutDeliverySource refuses another one",
    },
    outputs: (context) => ({
      arn: arn(context, "logs", `delivery-source:${text(context, "name")}`),
      service: serviceOf(context),
    }),
    unique: [["name"], ["resourceArn", "logType"]],
  },
  [destination]: {
    cloudFormation: "AWS::Logs::DeliveryDestination",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 60 },
    outputs: (context) => {
      const configuration = context.inputs.deliveryDestinationConfiguration as
        { destinationResourceArn?: unknown } | undefined;
      const target = configuration?.destinationResourceArn;
      const service = typeof target === "string" ? (target.split(":")[2] ?? "") : "";
      return {
        arn: arn(context, "logs", `delivery-destination:${text(context, "name")}`),
        ...unlessGiven(context, { deliveryDestinationType: kindOfDestination[service] ?? "XRAY" }),
      };
    },
    unique: [["name"]],
  },
  "aws:cloudwatch/logDeliveryDestinationPolicy:LogDeliveryDestinationPolicy": {
    cloudFormation: { none: "CloudFormation has it as a property of AWS::Logs::DeliveryDestination" },
    id: byProperty("deliveryDestinationName"),
    replaces: { deliveryDestinationName: "the policy belongs to its destination" },
    references: [within("deliveryDestinationName", destination, "name")],
    unique: [["deliveryDestinationName"]],
  },
  "aws:cloudwatch/logDelivery:LogDelivery": {
    cloudFormation: "AWS::Logs::Delivery",
    id: deliveryId,
    outputs: (context) => ({ arn: arn(context, "logs", `delivery:${deliveryId(context)}`) }),
    references: [
      within("deliveryDestinationArn", destination, "arn"),
      within("deliverySourceName", "aws:cloudwatch/logDeliverySource:LogDeliverySource", "name"),
    ],
    unique: [["deliverySourceName", "deliveryDestinationArn"]],
  },
};
