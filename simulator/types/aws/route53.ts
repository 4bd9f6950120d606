import type { IdentityContext, TypeEntry } from "../entry";
import { byProperty, capitals, digest, joined, text, unlessGiven, uuid } from "./support/identity";
import { within } from "./support/references";

const zoneId = (context: IdentityContext): string => `Z0${capitals(context, 19)}`;
const healthCheckId = (context: IdentityContext): string => uuid(context);

const nameServers = (context: IdentityContext): readonly string[] =>
  ["com", "net", "org", "co.uk"].map((ending, index) => {
    const number = (Number.parseInt(digest(zoneId(context), 4), 16) % 512) + index * 512;
    return `ns-${number}.awsdns-${String(number % 64).padStart(2, "0")}.${ending}`;
  });

const fixed = "Route 53 fixes it when the health check is made";

export const entries: Record<string, TypeEntry> = {
  "aws:route53/zone:Zone": {
    cloudFormation: "AWS::Route53::HostedZone",
    id: zoneId,
    autoname: { property: "name", maxLength: 255 },
    replaces: { delegationSetId: "a zone keeps its name servers for life" },
    sets: ["vpcs"],
    defaults: { comment: "Managed by Pulumi", forceDestroy: false },
    outputs: (context) => ({
      arn: `arn:aws:route53:::hostedzone/${zoneId(context)}`,
      nameServers: nameServers(context),
      primaryNameServer: nameServers(context)[0],
      zoneId: zoneId(context),
    }),
    references: [within("vpcs[].vpcId", "aws:ec2/vpc:Vpc", "id")],
  },
  "aws:route53/record:Record": {
    cloudFormation: "AWS::Route53::RecordSet",
    id: (context) =>
      ["zoneId", "name", "type", "setIdentifier"]
        .map((property) => text(context, property))
        .filter((part) => part !== "")
        .join("_"),
    replaces: { zoneId: "a record belongs to its zone (CloudFormation: HostedZoneId)" },
    sets: ["records"],
    outputs: (context) => ({
      fqdn: text(context, "name").replace(/\.$/, "").toLowerCase(),
      ...unlessGiven(context, { allowOverwrite: false }),
    }),
    // zoneId is no reference: zones are often older than the estate and belong to somebody else
    unique: [["zoneId", "name", "type", "setIdentifier"]],
  },
  "aws:route53/healthCheck:HealthCheck": {
    cloudFormation: "AWS::Route53::HealthCheck",
    id: healthCheckId,
    replaces: {
      measureLatency: fixed,
      referenceName: "the caller's reference is the identity of the request",
      requestInterval: fixed,
      routingControlArn: fixed,
      type: fixed,
    },
    sets: ["childHealthchecks", "regions"],
    defaults: { disabled: false, measureLatency: false },
    outputs: (context) => ({
      arn: `arn:aws:route53:::healthcheck/${healthCheckId(context)}`,
      ...unlessGiven(context, { enableSni: text(context, "type").startsWith("HTTPS"), failureThreshold: 3 }),
    }),
    references: [within("cloudwatchAlarmName", "aws:cloudwatch/metricAlarm:MetricAlarm", "name")],
  },
  "aws:route53/queryLog:QueryLog": {
    cloudFormation: { none: "CloudFormation has it as a property of AWS::Route53::HostedZone" },
    id: (context) => uuid(context),
    replaces: {
      cloudwatchLogGroupArn: "a query log has no update call",
      zoneId: "a query log belongs to its zone",
    },
    outputs: (context) => ({ arn: `arn:aws:route53:::queryloggingconfig/${uuid(context)}` }),
    references: [within("cloudwatchLogGroupArn", "aws:cloudwatch/logGroup:LogGroup", "arn")],
    unique: [["zoneId"]],
  },
  "aws:route53/hostedZoneDnsSec:HostedZoneDnsSec": {
    cloudFormation: "AWS::Route53::DNSSEC",
    id: byProperty("hostedZoneId"),
    defaults: { signingStatus: "SIGNING" },
    unique: [["hostedZoneId"]],
  },
  "aws:route53/keySigningKey:KeySigningKey": {
    cloudFormation: "AWS::Route53::KeySigningKey",
    id: joined(",", "hostedZoneId", "name"),
    autoname: { property: "name", maxLength: 128 },
    defaults: { status: "ACTIVE" },
    outputs: (context) => {
      const value = digest(`${context.hash}ds`, 64).toUpperCase();
      const keyTag = Number.parseInt(digest(context.hash, 4), 16);
      const publicKey = Buffer.from(digest(`${context.hash}key`, 64), "hex").toString("base64");
      return {
        digestAlgorithmMnemonic: "SHA-256",
        digestAlgorithmType: 2,
        digestValue: value,
        dnskeyRecord: `257 3 13 ${publicKey}`,
        dsRecord: `${keyTag} 13 2 ${value}`,
        flag: 257,
        keyTag,
        publicKey,
        signingAlgorithmMnemonic: "ECDSAP256SHA256",
        signingAlgorithmType: 13,
      };
    },
    references: [within("keyManagementServiceArn", "aws:kms/key:Key", "arn")],
    unique: [["hostedZoneId", "name"]],
  },
};
