import type { PolicyStatement } from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";
import type { Encryption } from "./secure-bucket";

export type Statement = PolicyStatement;

/** The policy document of a bucket, statements in the given order. */
export function policyDocument(statements: pulumi.Input<Statement>[]): pulumi.Output<string> {
  return pulumi.jsonStringify({ Version: "2012-10-17", Statement: statements });
}

/** Nobody reads or writes without TLS 1.2 or newer. */
export function tlsOnly(bucketArn: pulumi.Output<string>): Statement[] {
  const refuse = {
    Effect: "Deny",
    Principal: "*",
    Action: "s3:*",
    Resource: everythingOf(bucketArn),
  } as const;
  return [
    { ...refuse, Sid: "TlsOnly", Condition: { Bool: { "aws:SecureTransport": "false" } } },
    { ...refuse, Sid: "ModernTlsOnly", Condition: { NumericLessThan: { "s3:TlsVersion": "1.2" } } },
  ];
}

/**
 * A writer that names an encryption names KMS, and a key of the bucket's account: whoever steals a role of ours cannot make
 * our files unreadable with a key of their own. A writer that names none gets the bucket's key. AWS services that deliver
 * logs are exempt: CloudTrail writes its digests with S3's own key.
 */
export function ownKeysOnly(bucketArn: pulumi.Output<string>, encryption: Encryption): Statement[] {
  if (!("keyArn" in encryption)) return [];
  const refuseUnless = (sid: string, header: string, pattern: string): Statement => ({
    Sid: sid,
    Effect: "Deny",
    Principal: "*",
    Action: "s3:PutObject",
    Resource: pulumi.interpolate`${bucketArn}/*`,
    Condition: {
      Bool: { "aws:PrincipalIsAWSService": "false" },
      Null: { [header]: "false" }, // without this line a header that is absent would count as "not like"
      StringNotLike: { [header]: pattern },
    },
  });
  // A pattern instead of the key's ARN, which no first preview knows: it would hide the whole policy from review.
  const keyOfOwner = "arn:aws:kms:*:${aws:ResourceAccount}:key/*";
  return [
    refuseUnless("KmsOnly", "s3:x-amz-server-side-encryption", "aws:kms"),
    refuseUnless("OwnKeysOnly", "s3:x-amz-server-side-encryption-aws-kms-key-id", keyOfOwner),
  ];
}

/**
 * Nobody deletes a version or shortens its lock, whatever their own permissions. Lifecycle rules are not principals and go
 * on; a plain delete only adds a marker, so it can be undone. Changing this statement leaves a trace in the audit trail.
 */
export function noDeletion(bucketArn: pulumi.Output<string>): Statement {
  return {
    Sid: "NoDeletion",
    Effect: "Deny",
    Principal: "*",
    Action: ["s3:DeleteObjectVersion", "s3:BypassGovernanceRetention"],
    Resource: pulumi.interpolate`${bucketArn}/*`,
  };
}

function everythingOf(bucketArn: pulumi.Output<string>): pulumi.Input<string>[] {
  return [bucketArn, pulumi.interpolate`${bucketArn}/*`];
}
