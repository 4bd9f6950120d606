import { Postgres, type PostgresArgs } from "../../../components/database/postgres";
import { databaseLogContents, endless, rotation } from "../../support/classification";
import { type Recording, record } from "../../support/record";

export const keyArn = "arn:aws:kms:us-east-1:111111111111:key/system";
export const recoveryKeyArn = "arn:aws:kms:us-west-2:111111111111:key/system";

export const args: PostgresArgs = {
  place: { accountId: "111111111111", region: "us-east-1", recoveryRegion: "us-west-2" },
  classification: endless,
  databaseName: "vdx",
  engineMajorVersion: 17,
  parameters: { max_connections: "100", "rds.force_ssl": "1" },
  instanceClass: "db.t4g.medium",
  storageGib: 50,
  maxStorageGib: 200,
  multiAz: true,
  replicas: { reader: { instanceClass: "db.t4g.small" } },
  recoveryWindowDays: 14,
  backupWindowUtc: "02:00-02:30",
  maintenanceWindowUtc: "thu:06:30-thu:07:30",
  subnetIds: ["subnet-a", "subnet-b"],
  securityGroupId: "sg-db",
  keyArn,
  recoveryKeyArn,
  rotation,
  logContents: databaseLogContents,
  logRetentionDays: 30,
  deletionProtection: true,
  tags: { System: "vdx" },
};

/** Records a database with some arguments changed. */
export const declare = (change: Partial<PostgresArgs> = {}): Promise<Recording> =>
  record(() => new Postgres("vdx-db", { ...args, ...change }));
