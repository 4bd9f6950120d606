import type { TypeEntry } from "../entry";
import { arn, byProperty, joined, text, unlessGiven, uuid, versionOf } from "./support/identity";
import { keyArn, roleArn, vaultName, within } from "./support/references";

const plan = "aws:backup/plan:Plan";
const restorePlan = "aws:backup/restoreTestingPlan:RestoreTestingPlan";
const selection = "AWS Backup has no call that changes a selection";
const lock = "a lock is put and taken away, never changed";
const ofVault = "the setting belongs to its vault";

export const entries: Record<string, TypeEntry> = {
  "aws:backup/vault:Vault": {
    cloudFormation: "AWS::Backup::BackupVault",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 50 },
    replaces: { kmsKeyArn: "a vault keeps its key (CloudFormation: EncryptionKeyArn)" },
    defaults: { forceDestroy: false },
    outputs: (context) => ({
      arn: arn(context, "backup", `backup-vault:${text(context, "name")}`),
      recoveryPoints: 0,
      ...unlessGiven(context, { kmsKeyArn: arn(context, "kms", "alias/aws/backup") }),
    }),
    references: [keyArn("kmsKeyArn")],
    unique: [["name"]],
  },
  // Deleting a compliance lock is allowed until changeableForDays have passed; no time passes in the simulated cloud.
  "aws:backup/vaultLockConfiguration:VaultLockConfiguration": {
    cloudFormation: { none: "CloudFormation has it as a property of AWS::Backup::BackupVault" },
    id: byProperty("backupVaultName"),
    replaces: {
      backupVaultName: ofVault,
      changeableForDays: lock,
      maxRetentionDays: lock,
      minRetentionDays: lock,
    },
    outputs: (context) => ({
      backupVaultArn: arn(context, "backup", `backup-vault:${text(context, "backupVaultName")}`),
    }),
    references: [vaultName("backupVaultName")],
    unique: [["backupVaultName"]],
  },
  "aws:backup/vaultPolicy:VaultPolicy": {
    cloudFormation: { none: "CloudFormation has it as a property of AWS::Backup::BackupVault" },
    id: byProperty("backupVaultName"),
    replaces: { backupVaultName: ofVault },
    outputs: (context) => ({
      backupVaultArn: arn(context, "backup", `backup-vault:${text(context, "backupVaultName")}`),
    }),
    references: [vaultName("backupVaultName")],
    unique: [["backupVaultName"]],
  },
  [plan]: {
    cloudFormation: "AWS::Backup::BackupPlan",
    id: (context) => uuid(context),
    autoname: { property: "name", maxLength: 50 },
    sets: ["advancedBackupSettings", "rules", "rules.copyActions"],
    outputs: (context) => ({
      arn: arn(context, "backup", `backup-plan:${uuid(context)}`),
      version: Buffer.from(uuid(context, `version${versionOf(context)}`))
        .toString("base64")
        .slice(0, 48),
    }),
    volatile: ["version"],
    references: [
      vaultName("rules[].targetVaultName"),
      within("rules[].copyActions[].destinationVaultArn", "aws:backup/vault:Vault", "arn"),
    ],
  },
  "aws:backup/selection:Selection": {
    cloudFormation: "AWS::Backup::BackupSelection",
    id: (context) => uuid(context),
    autoname: { property: "name", maxLength: 50 },
    replaces: {
      conditions: selection,
      iamRoleArn: selection,
      notResources: selection,
      planId: selection,
      resources: selection,
      selectionTags: selection,
    },
    sets: ["conditions", "notResources", "resources", "selectionTags"],
    outputs: (context) => unlessGiven(context, { notResources: [] }),
    references: [within("planId", plan, "id"), roleArn("iamRoleArn")],
  },
  [restorePlan]: {
    cloudFormation: "AWS::Backup::RestoreTestingPlan",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 50 },
    outputs: (context) => ({
      arn: arn(context, "backup", `restore-testing-plan:${text(context, "name")}-${uuid(context)}`),
      ...unlessGiven(context, { scheduleExpressionTimezone: "Etc/UTC", startWindowHours: 24 }),
    }),
    unique: [["name"]],
  },
  "aws:backup/restoreTestingSelection:RestoreTestingSelection": {
    cloudFormation: "AWS::Backup::RestoreTestingSelection",
    id: joined(":", "name", "restoreTestingPlanName"),
    autoname: { property: "name", maxLength: 50 },
    sets: ["protectedResourceArns"],
    outputs: (context) => unlessGiven(context, { restoreMetadataOverrides: {}, validationWindowHours: 0 }),
    references: [within("restoreTestingPlanName", restorePlan, "name"), roleArn("iamRoleArn")],
    unique: [["restoreTestingPlanName", "name"]],
  },
  "aws:backup/regionSettings:RegionSettings": {
    cloudFormation: { none: "an account setting per region" },
    id: (context) => context.region,
    outputs: (context) => unlessGiven(context, { resourceTypeManagementPreference: {} }),
  },
  "aws:backup/globalSettings:GlobalSettings": {
    cloudFormation: { none: "an account setting" },
    id: (context) => context.accountId,
  },
};
