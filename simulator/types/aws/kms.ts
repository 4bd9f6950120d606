import type { IdentityContext, TypeEntry } from "../entry";
import { arn, byProperty, lastOf, text, unlessGiven, uuid } from "./support/identity";
import { anyKey, keyArn } from "./support/references";

/** A multi-Region key's id starts with `mrk-`; its replicas share it. */
function idOfKey(context: IdentityContext): string {
  return context.inputs.multiRegion === true ? `mrk-${uuid(context).replaceAll("-", "")}` : uuid(context);
}

/** Aliases live below `alias/`; the provider puts it before the names it chooses. */
function aliasName(context: IdentityContext): string {
  return `alias/${text(context, "name").replace(/^alias\//, "")}`;
}

function accountPolicy(context: IdentityContext): string {
  const principal = { AWS: `arn:aws:iam::${context.accountId}:root` };
  const statement = {
    Sid: "Enable IAM User Permissions",
    Effect: "Allow",
    Principal: principal,
    Action: "kms:*",
    Resource: "*",
  };
  return JSON.stringify({ Version: "2012-10-17", Id: "key-default-1", Statement: [statement] });
}

const fixedAtBirth = "KMS has no call to change it; CloudFormation says 'conditional' or nothing";

export const entries: Record<string, TypeEntry> = {
  "aws:kms/key:Key": {
    cloudFormation: "AWS::KMS::Key",
    id: idOfKey,
    replaces: {
      customKeyStoreId: fixedAtBirth,
      customerMasterKeySpec: `${fixedAtBirth} (CloudFormation: KeySpec)`,
      keyUsage: fixedAtBirth,
      multiRegion: fixedAtBirth,
      xksKeyId: fixedAtBirth,
    },
    defaults: {
      bypassPolicyLockoutSafetyCheck: false,
      customerMasterKeySpec: "SYMMETRIC_DEFAULT",
      enableKeyRotation: false,
      isEnabled: true,
      keyUsage: "ENCRYPT_DECRYPT",
    },
    outputs: (context) => ({
      arn: arn(context, "kms", `key/${idOfKey(context)}`),
      keyId: idOfKey(context),
      ...unlessGiven(context, { description: "", multiRegion: false, policy: accountPolicy(context) }),
      ...(context.inputs.enableKeyRotation === true
        ? unlessGiven(context, { rotationPeriodInDays: 365 })
        : {}),
    }),
  },
  "aws:kms/replicaKey:ReplicaKey": {
    cloudFormation: "AWS::KMS::ReplicaKey",
    id: (context) => lastOf(text(context, "primaryKeyArn")),
    defaults: { bypassPolicyLockoutSafetyCheck: false, deletionWindowInDays: 30, enabled: true },
    outputs: (context) => ({
      arn: arn(context, "kms", `key/${lastOf(text(context, "primaryKeyArn"))}`),
      keyId: lastOf(text(context, "primaryKeyArn")),
      keyRotationEnabled: true,
      keySpec: "SYMMETRIC_DEFAULT",
      keyUsage: "ENCRYPT_DECRYPT",
      ...unlessGiven(context, { policy: accountPolicy(context) }),
    }),
    references: [keyArn("primaryKeyArn")],
    unique: [["primaryKeyArn"]],
  },
  "aws:kms/alias:Alias": {
    cloudFormation: "AWS::KMS::Alias",
    id: aliasName,
    autoname: { property: "name", maxLength: 238, prefix: "alias/" },
    outputs: (context) => {
      const target = text(context, "targetKeyId");
      return {
        arn: arn(context, "kms", aliasName(context)),
        targetKeyArn: target.startsWith("arn:") ? target : arn(context, "kms", `key/${target}`),
      };
    },
    references: anyKey("targetKeyId"),
    unique: [["name"]],
  },
  "aws:kms/keyPolicy:KeyPolicy": {
    cloudFormation: { none: "a property of AWS::KMS::Key" },
    id: byProperty("keyId"),
    defaults: { bypassPolicyLockoutSafetyCheck: false },
    references: anyKey("keyId"),
    unique: [["keyId"]],
  },
};
