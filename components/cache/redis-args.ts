import type * as pulumi from "@pulumi/pulumi";
import type { Classification, DataContent } from "../../lib/classification";
import type { CacheLog } from "../../lib/data-facts";
import type { Place, Tags } from "../place";
import type { RotationArgs } from "../security/rotation-args";

export interface RedisGroupArgs {
  readonly place: Place;
  /** What the entries say, and how long they live; no shorter than the snapshots. */
  readonly classification: Classification;
  /** `queue` or `cache`, for descriptions. */
  readonly role: string;
  readonly engine: {
    readonly name: "redis" | "valkey";
    /** `<major>.<minor>`. */
    readonly version: string;
    /** Parameter group family, for example `valkey8`. */
    readonly family: string;
  };
  /** A queue must never lose a job: `noeviction`. */
  readonly evictionPolicy: "noeviction" | "allkeys-lru" | "volatile-lru";
  readonly nodeType: string;
  /** Copies beside the primary, 0 to 5; from one on the group spans zones and fails over by itself. */
  readonly replicas: number;
  /** Days that daily snapshots are kept, 0 to 35; zero: none is made. */
  readonly snapshotRetentionDays: number;
  /** `hh:mm-hh:mm`, at least an hour. */
  readonly snapshotWindowUtc: string;
  /** `ddd:hh:mm-ddd:hh:mm`, at least an hour. */
  readonly maintenanceWindowUtc: string;
  /** Data subnets in two or more zones. A change of the group that holds them would replace the nodes. */
  readonly subnetIds: pulumi.Input<string>[];
  readonly securityGroupId: pulumi.Input<string>;
  /** Encrypts nodes, snapshots, logs and the secret. A change would replace the group. */
  readonly keyArn: pulumi.Input<string>;
  /** Key in the recovery region for the copy of the secret. */
  readonly recoveryKeyArn: pulumi.Input<string>;
  readonly rotation: RotationArgs;
  readonly logContents: Readonly<Record<CacheLog, DataContent>>;
  readonly logRetentionDays: number;
  readonly deletionProtection: boolean;
  readonly tags: Tags;
}
