import type { Constraint } from "./shapes";

/** What the distilled constraints get wrong, or do not know, about one input. */
export interface Correction {
  /** Where the correction comes from: the provider, or AWS's API reference. */
  readonly reason: string;
  /** Values that are allowed besides the listed ones. */
  readonly also?: readonly (string | number)[];
  /** Holds instead of the distilled constraint. An empty one checks nothing. */
  readonly instead?: Constraint;
}

type Corrections = Readonly<Record<string, Readonly<Record<string, Correction>>>>;

const notComparable = "the provider takes other values than CloudFormation";

/** CloudFormation's constraint is not the provider's. */
export const corrections: Corrections = {
  "aws:ec2/vpcEndpoint:VpcEndpoint": {
    "dnsOptions.privateDnsOnlyForInboundResolverEndpoint": {
      reason: `${notComparable}: a boolean`,
      instead: {},
    },
  },
  "aws:kms/alias:Alias": {
    name: {
      reason: "the provider puts 'alias/' before the names it chooses",
      instead: { pattern: "^[a-zA-Z0-9:/_-]+$" },
    },
  },
  "aws:s3/bucket:Bucket": {
    "replicationConfiguration.rules.destination.storageClass": {
      reason: notComparable,
      also: ["OUTPOSTS", "SNOW", "EXPRESS_ONEZONE"],
    },
  },
  "aws:lambda/function:Function": {
    reservedConcurrentExecutions: { reason: "-1 lifts the limit in the provider", instead: { minimum: -1 } },
  },
  "aws:cloudwatch/logGroup:LogGroup": {
    retentionInDays: { reason: "0 means 'never expires' in the provider", also: [0] },
  },
  "aws:ssm/parameter:Parameter": {
    dataType: { reason: "PutParameter takes it", also: ["aws:ssm:integration"] },
    type: { reason: "CloudFormation cannot make secure strings, PutParameter can", also: ["SecureString"] },
  },
  "aws:ssm/document:Document": {
    documentType: { reason: "CreateDocument takes them", also: ["ConformancePackTemplate", "QuickSetup"] },
  },
  "aws:ssm/association:Association": {
    complianceSeverity: { reason: notComparable, also: ["INFORMATIONAL"] },
  },
  "aws:ses/configurationSet:ConfigurationSet": {
    "deliveryOptions.tlsPolicy": {
      reason: "the first SES API spells it so",
      instead: { enum: ["Require", "Optional"] },
    },
  },
};
