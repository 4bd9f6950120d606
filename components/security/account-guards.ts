import * as ebs from "@pulumi/aws/ebs";
import * as iam from "@pulumi/aws/iam";
import * as s3 from "@pulumi/aws/s3";
import { regionsOf, type AuditContext } from "./audit-context";

/** Settings of the whole account that forbid what no system of ours needs. They protect what others make by hand as well. */
export function createAccountGuards(audit: AuditContext): void {
  const { name, place, parent } = audit;
  new s3.AccountPublicAccessBlock(
    `${name}-no-public-buckets`,
    {
      accountId: place.accountId,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    },
    { parent },
  );
  new iam.AccountPasswordPolicy(
    `${name}-passwords`,
    {
      minimumPasswordLength: 14,
      passwordReusePrevention: 24,
      requireLowercaseCharacters: true,
      requireUppercaseCharacters: true,
      requireNumbers: true,
      requireSymbols: true,
      allowUsersToChangePassword: true,
    },
    { parent },
  );
  for (const region of regionsOf(place)) guardDisks(audit, region);
}

/**
 * New disks are encrypted and snapshots stay in the account. Principals need the right to use the default key in their own
 * policies; groups that start instances name the key of their system instead.
 */
function guardDisks({ name, place, keyArn, recoveryKeyArn, parent }: AuditContext, region: string): void {
  new ebs.EncryptionByDefault(`${name}-encrypted-disks-${region}`, { region, enabled: true }, { parent });
  new ebs.SnapshotBlockPublicAccess(
    `${name}-no-public-snapshots-${region}`,
    { region, state: "block-all-sharing" },
    { parent },
  );
  const defaultKeyArn = region === place.region ? keyArn : recoveryKeyArn;
  if (defaultKeyArn === undefined) return;
  new ebs.DefaultKmsKey(`${name}-disk-key-${region}`, { region, keyArn: defaultKeyArn }, { parent });
}
