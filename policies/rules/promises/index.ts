import type { Rule } from "../../kit/rule";
import { promisedAlarmsRule } from "./promised-alarms";
import { promisedBackupStart } from "./promised-backup-start";
import { promisedBackupTiers } from "./promised-backup-tiers";
import { promisedBucketCopies } from "./promised-bucket-copies";
import { promisedConnectionLimit } from "./promised-connection-limit";
import { promisedEngineVersion } from "./promised-engine-version";
import { promisedHealthCheck } from "./promised-health-check";
import { promisedLogRetention } from "./promised-log-retention";
import { promisedMinimumInstances } from "./promised-minimum-instances";
import { promisedPartsExist } from "./promised-parts-exist";
import { promisedPool } from "./promised-pool";
import { promisedPoolHeadroom } from "./promised-pool-headroom";
import { promisedPublicPorts } from "./promised-public-ports";
import { promisedQueueKeepsJobs } from "./promised-queue-keeps-jobs";
import { promisedQueueSnapshots } from "./promised-queue-snapshots";
import { promisedRateLimit } from "./promised-rate-limit";
import { promisedRecoveryCopy } from "./promised-recovery-copy";
import { promisedRecoveryKeys } from "./promised-recovery-keys";
import { promisedRecoverySecrets } from "./promised-recovery-secrets";
import { promisedRecoveryWindow } from "./promised-recovery-window";
import { promisedRedisVersion } from "./promised-redis-version";
import { promisedRegion } from "./promised-region";
import { promisedReplicas } from "./promised-replicas";
import { promisedRotation } from "./promised-rotation";
import { promisedScaling } from "./promised-scaling";
import { promisedTls13 } from "./promised-tls-13";
import { promisedUploadVersions } from "./promised-upload-versions";
import { promisedWindowsApart } from "./promised-windows-apart";

/** What the three documents promise, as rules. */
export const promiseRules: readonly Rule[] = [
  promisedPartsExist,
  promisedRecoveryWindow,
  promisedRecoveryCopy,
  promisedReplicas,
  promisedEngineVersion,
  promisedBackupStart,
  promisedWindowsApart,
  promisedConnectionLimit,
  promisedPoolHeadroom,
  promisedPool,
  promisedQueueKeepsJobs,
  promisedQueueSnapshots,
  promisedRedisVersion,
  promisedBackupTiers,
  promisedBucketCopies,
  promisedUploadVersions,
  promisedTls13,
  promisedPublicPorts,
  promisedRateLimit,
  promisedHealthCheck,
  promisedMinimumInstances,
  promisedScaling,
  promisedAlarmsRule,
  promisedLogRetention,
  promisedRegion,
  promisedRotation,
  promisedRecoverySecrets,
  promisedRecoveryKeys,
];
