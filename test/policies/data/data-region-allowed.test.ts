import { dataRegionAllowed } from "../../../policies/rules/data/data-region-allowed";
import { of, table, unknown } from "../table";

const provider = "pulumi:providers:aws";
const bucket = "aws:s3/bucket:Bucket";
const copy = "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication";
const replication = "aws:s3/bucketReplicationConfig:BucketReplicationConfig";
const plan = "aws:backup/plan:Plan";
const target = (region: string) => ({ type: bucket, name: "copy", inputs: { region } });
const rules = [{ destination: { bucket: unknown, encryptionConfiguration: { replicaKmsKeyId: unknown } } }];
const to = (region: string) => ({
  rules: [{ copyActions: [{ destinationVaultArn: `arn:aws:backup:${region}:111111111111:backup-vault:x` }] }],
});

table(dataRegionAllowed, [
  ["documented region", "pass", of(provider, { region: "us-east-1" })],
  ["forbidden region", "fail", of(provider, { region: "ap-southeast-1" })],
  ["region of a country without a ground", "fail", of(provider, { region: "eu-west-2" })],
  ["region unset", "not-applicable", of(bucket)],
  ["region unknown", "not-evaluated", of(bucket, { region: unknown })],
  [
    "secret replicated away",
    "fail",
    of("aws:secretsmanager/secret:Secret", { replicas: [{ region: "ap-south-1" }] }),
  ],
  [
    "table replicated away",
    "fail",
    of("aws:dynamodb/table:Table", { replicas: [{ regionName: "ap-south-1" }] }),
  ],
  [
    "backups of a foreign database",
    "fail",
    of(copy, { region: "us-west-2", sourceDbInstanceArn: "arn:aws:rds:ap-south-1:111111111111:db:x" }),
  ],
  [
    "backups of an unknown database",
    "not-evaluated",
    of(copy, { region: "us-west-2", sourceDbInstanceArn: unknown }),
  ],
  [
    "backups of a database of the stack",
    "pass",
    of(
      copy,
      { region: "us-west-2", sourceDbInstanceArn: unknown },
      { from: { sourceDbInstanceArn: ["db"] } },
    ),
    { type: "aws:rds/instance:Instance", name: "db" },
  ],
  [
    "bucket copied to a permitted region",
    "pass",
    of(replication, { rules }, { from: { rules: ["copy"] } }),
    target("us-west-2"),
  ],
  [
    "bucket copied away",
    "fail",
    of(replication, { rules }, { from: { rules: ["copy"] } }),
    target("ap-south-1"),
  ],
  ["bucket copied to an unknown one", "not-evaluated", of(replication, { rules })],
  ["backup plan that copies away", "fail", of(plan, to("ap-south-1"))],
  ["backup plan that copies to a permitted region", "pass", of(plan, to("us-west-2"))],
]);
