import type * as pulumi from "@pulumi/pulumi";
import type { Classification, DataContent } from "../../lib/classification";
import type { DatabaseLog } from "../../lib/data-facts";
import type { Place, Tags } from "../place";
import type { RotationArgs } from "../security/rotation-args";

export interface PostgresArgs {
  readonly place: Place;
  /** What the rows say, and how long the application keeps them. */
  readonly classification: Classification;
  /** Database made with the instance. A change would replace the instance. */
  readonly databaseName: string;
  /** The minor version follows by itself, in maintenance windows. */
  readonly engineMajorVersion: number;
  /** Engine parameters of the documents, by PostgreSQL name. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly instanceClass: string;
  readonly storageGib: number;
  /** Storage grows by itself up to here; at least a tenth above `storageGib`. */
  readonly maxStorageGib: number;
  /** A synchronous standby in another zone. */
  readonly multiAz: boolean;
  /** Streaming read replicas, by role. */
  readonly replicas: Readonly<Record<string, { readonly instanceClass: string }>>;
  /** How far back point-in-time recovery reaches, in days (1 to 35), here and in the recovery region. */
  readonly recoveryWindowDays: number;
  /** `hh:mm-hh:mm`. */
  readonly backupWindowUtc: string;
  /** `ddd:hh:mm-ddd:hh:mm`. */
  readonly maintenanceWindowUtc: string;
  /** Data subnets in two or more zones. */
  readonly subnetIds: pulumi.Input<string>[];
  readonly securityGroupId: pulumi.Input<string>;
  /** Encrypts storage, insights, logs and the secret. A change would replace the instance. */
  readonly keyArn: pulumi.Input<string>;
  /** Key in the recovery region for the copies of backups and secret. */
  readonly recoveryKeyArn: pulumi.Input<string>;
  readonly rotation: RotationArgs;
  readonly logContents: Readonly<Record<DatabaseLog, DataContent>>;
  readonly logRetentionDays: number;
  /**
   * Lets an `up` that raises `engineMajorVersion` start the upgrade in the next maintenance window. Set it for that
   * one change, after a rehearsal on a restored copy. @default false
   */
  readonly allowMajorVersionUpgrade?: boolean;
  readonly deletionProtection: boolean;
  readonly tags: Tags;
}
