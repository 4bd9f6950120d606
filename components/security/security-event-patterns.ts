import type { AlertLevel } from "../../lib/severity";

/** An event of the trail that somebody must hear of. */
export interface SecurityEventPattern {
  /** Number in the CIS AWS Foundations Benchmark v5.0.0, whose filter pattern this is. */
  readonly cis: string;
  readonly what: string;
  readonly level: AlertLevel;
  readonly pattern: string;
  /** Events in five minutes that are many; the benchmark says 1. */
  readonly atLeast?: number;
}

/** One of some calls, of one service where it matters. */
function calls(names: readonly string[], source?: string): string {
  const any = names.map((name) => `($.eventName = ${name})`).join(" || ");
  return source === undefined ? `{ ${any} }` : `{ ($.eventSource = ${source}.amazonaws.com) && (${any}) }`;
}

const onPolicies = (...verbs: string[]): string[] =>
  verbs.flatMap((verb) => ["Group", "Role", "User"].map((owner) => `${verb}${owner}Policy`));

/**
 * By the id that ends their alarms' names. Their urgency is our choice: what hides an attack or cannot be undone wakes
 * somebody, what every deployment does as well is written about only.
 */
export const securityEventPatterns: Readonly<Record<string, SecurityEventPattern>> = {
  "denied-calls": {
    cis: "4.1",
    what: "calls without permission",
    level: "warning",
    // Consoles ask for more than people may see: a few denials are everyday life.
    atLeast: 10,
    pattern:
      '{ (($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*")) && ' +
      '($.sourceIPAddress != "delivery.logs.amazonaws.com") && ($.eventName != "HeadBucket") }',
  },
  "sign-in-without-mfa": {
    cis: "4.2",
    what: "a sign-in without a second factor",
    level: "warning",
    pattern:
      '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ' +
      '($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }',
  },
  "root-used": {
    cis: "4.3",
    what: "use of the root user",
    level: "critical",
    pattern:
      '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
  },
  "iam-policy-changed": {
    cis: "4.4",
    what: "a change of IAM policies",
    level: "info",
    pattern: calls(
      [
        ...onPolicies("Delete", "Put", "Attach", "Detach"),
        ...["CreatePolicy", "DeletePolicy", "CreatePolicyVersion", "DeletePolicyVersion"],
      ],
      "iam",
    ),
  },
  "trail-changed": {
    cis: "4.5",
    what: "a change of the trail",
    level: "critical",
    pattern: calls(["CreateTrail", "UpdateTrail", "DeleteTrail", "StartLogging", "StopLogging"]),
  },
  "sign-in-failed": {
    cis: "4.6",
    what: "failed sign-ins",
    level: "warning",
    pattern: '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
  },
  "key-disabled": {
    cis: "4.7",
    what: "a key disabled or to be deleted",
    level: "critical",
    pattern: calls(["DisableKey", "ScheduleKeyDeletion"], "kms"),
  },
  "bucket-policy-changed": {
    cis: "4.8",
    what: "a change of who may read a bucket, or of how long it keeps what",
    level: "info",
    pattern: calls(
      [
        ...["PutBucketAcl", "PutBucketPolicy", "PutBucketCors", "PutBucketLifecycle", "PutBucketReplication"],
        ...["DeleteBucketPolicy", "DeleteBucketCors", "DeleteBucketLifecycle", "DeleteBucketReplication"],
      ],
      "s3",
    ),
  },
  "config-changed": {
    cis: "4.9",
    what: "a change of AWS Config",
    level: "warning",
    pattern: calls(
      [
        "StopConfigurationRecorder",
        "DeleteDeliveryChannel",
        "PutDeliveryChannel",
        "PutConfigurationRecorder",
      ],
      "config",
    ),
  },
  "security-group-changed": {
    cis: "4.10",
    what: "a change of security groups",
    level: "info",
    pattern: calls([
      ...["AuthorizeSecurityGroupIngress", "AuthorizeSecurityGroupEgress"],
      ...["RevokeSecurityGroupIngress", "RevokeSecurityGroupEgress"],
      ...["CreateSecurityGroup", "DeleteSecurityGroup"],
      "ModifySecurityGroupRules", // how the console edits a rule; the benchmark is older
    ]),
  },
  "network-acl-changed": {
    cis: "4.11",
    what: "a change of network ACLs",
    level: "info",
    pattern: calls([
      ...["CreateNetworkAcl", "CreateNetworkAclEntry", "DeleteNetworkAcl", "DeleteNetworkAclEntry"],
      ...["ReplaceNetworkAclEntry", "ReplaceNetworkAclAssociation"],
    ]),
  },
  "gateway-changed": {
    cis: "4.12",
    what: "a change of gateways to other networks",
    level: "info",
    pattern: calls([
      ...["CreateCustomerGateway", "DeleteCustomerGateway", "AttachInternetGateway", "CreateInternetGateway"],
      ...["DeleteInternetGateway", "DetachInternetGateway"],
    ]),
  },
  "route-changed": {
    cis: "4.13",
    what: "a change of routes",
    level: "info",
    pattern: calls(
      [
        ...["CreateRoute", "CreateRouteTable", "ReplaceRoute", "ReplaceRouteTableAssociation"],
        ...["DeleteRouteTable", "DeleteRoute", "DisassociateRouteTable"],
      ],
      "ec2",
    ),
  },
  "vpc-changed": {
    cis: "4.14",
    what: "a change of the VPC",
    level: "info",
    pattern: calls([
      ...["CreateVpc", "DeleteVpc", "ModifyVpcAttribute", "AcceptVpcPeeringConnection"],
      ...["CreateVpcPeeringConnection", "DeleteVpcPeeringConnection", "RejectVpcPeeringConnection"],
      ...["AttachClassicLinkVpc", "DetachClassicLinkVpc", "DisableVpcClassicLink", "EnableVpcClassicLink"],
    ]),
  },
};
