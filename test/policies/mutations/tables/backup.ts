import { bad, drop, good, type MutationTable, set, setBeside } from "../mutation";

const vault = "aws:backup/vault:Vault";
const plan = "aws:backup/plan:Plan";
const copy = "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication";
const goodPlan = good(plan, {
  name: "daily",
  rules: [
    {
      ruleName: "daily",
      targetVaultName: "v",
      schedule: "cron(0 2 * * ? *)",
      lifecycle: { deleteAfter: 35 },
    },
  ],
});
const goodVault = good(vault, { kmsKeyArn: "arn" }, { from: { kmsKeyArn: ["aws:kms/key:Key"] } });
const lock = good(
  "aws:backup/vaultLockConfiguration:VaultLockConfiguration",
  { minRetentionDays: 7 },
  {
    name: "lock",
    from: { backupVaultName: ["given"] },
  },
);

export const backupMutations: MutationTable = {
  "backup-vault-cmk": [set(vault, { kmsKeyArn: undefined }, { given: [goodVault] })],
  "backup-coverage": [
    drop("aws:rds/instance:Instance", { type: copy, via: "sourceDbInstanceArn" }),
    setBeside("aws:rds/instance:Instance", { type: copy, via: "sourceDbInstanceArn" }, { region: undefined }),
    drop(
      "aws:s3/bucket:Bucket",
      { type: "aws:s3/bucketReplicationConfig:BucketReplicationConfig", via: "bucket" },
      {
        named: /uploads/,
      },
    ),
    bad("aws:ebs/volume:Volume", { availabilityZone: "us-east-1a", size: 10, encrypted: true }),
    bad("aws:dynamodb/table:Table", { name: "sessions", hashKey: "id" }),
  ],
  "backup-plan-frequency-retention": [
    set(plan, { "rules.0.schedule": "cron(0 2 ? * SUN *)" }, { given: [goodPlan] }),
    set(plan, { "rules.0.lifecycle.deleteAfter": 6 }, { given: [goodPlan] }),
    set(plan, { "rules.0.lifecycle": undefined }, { given: [goodPlan] }),
  ],
  "backup-vault-delete-denied": [
    bad(vault, { name: "open" }),
    drop(vault, { type: lock.type, via: "backupVaultName" }, { given: [goodVault, lock] }),
  ],
};
