/** An event that somebody must hear of: what a filter or a rule for it has to name. */
export interface SecurityEvent {
  readonly what: string;
  /** Number in the CIS AWS Foundations Benchmark v5.0.0. */
  readonly cis: string;
  /** Words that all stand in the pattern; of a list, one does. */
  readonly words: readonly (string | readonly string[])[];
}

/** The events that the benchmark asks to be watched, as CloudTrail names them. */
export const securityEvents: readonly SecurityEvent[] = [
  { cis: "4.1", what: "calls without permission", words: ["UnauthorizedOperation", "AccessDenied"] },
  { cis: "4.2", what: "sign-ins without a second factor", words: ["ConsoleLogin", "MFAUsed"] },
  { cis: "4.3", what: "use of the root user", words: ["userIdentity", "Root"] },
  {
    cis: "4.4",
    what: "changes of IAM policies",
    words: [
      "PutRolePolicy",
      "AttachRolePolicy",
      "CreatePolicyVersion",
      "DeleteRolePolicy",
      "DetachRolePolicy",
    ],
  },
  { cis: "4.5", what: "changes of the trail", words: ["StopLogging", "DeleteTrail", "UpdateTrail"] },
  { cis: "4.6", what: "failed sign-ins", words: ["ConsoleLogin", ["Failed authentication", "Failure"]] },
  { cis: "4.7", what: "keys disabled or deleted", words: ["DisableKey", "ScheduleKeyDeletion"] },
  {
    cis: "4.8",
    what: "changes of bucket policies",
    words: ["PutBucketPolicy", "DeleteBucketPolicy", "PutBucketAcl"],
  },
  {
    cis: "4.9",
    what: "changes of AWS Config",
    words: ["StopConfigurationRecorder", "DeleteDeliveryChannel"],
  },
  {
    cis: "4.10",
    what: "changes of security groups",
    words: ["AuthorizeSecurityGroupIngress", "AuthorizeSecurityGroupEgress", "CreateSecurityGroup"],
  },
  {
    cis: "4.11",
    what: "changes of network ACLs",
    words: ["CreateNetworkAclEntry", "ReplaceNetworkAclEntry"],
  },
  { cis: "4.12", what: "changes of gateways", words: ["AttachInternetGateway", "CreateInternetGateway"] },
  { cis: "4.13", what: "changes of routes", words: ["CreateRoute", "ReplaceRoute", "DeleteRoute"] },
  { cis: "4.14", what: "changes of the VPC", words: ["CreateVpc", "DeleteVpc", "ModifyVpcAttribute"] },
];
