import type { Rule } from "../../kit/rule";
import { rdsBackupRetention } from "./rds-backup-retention";
import { rdsCopyTagsToSnapshots } from "./rds-copy-tags-to-snapshots";
import { rdsCurrentCa } from "./rds-current-ca";
import { rdsDeletionProtection } from "./rds-deletion-protection";
import { rdsEnhancedMonitoring } from "./rds-enhanced-monitoring";
import { rdsEventSubscription } from "./rds-event-subscription";
import { rdsIamAuth } from "./rds-iam-auth";
import { rdsInsightsEncrypted } from "./rds-insights-encrypted";
import { rdsLogExports } from "./rds-log-exports";
import { rdsMinorUpgrades } from "./rds-minor-upgrades";
import { rdsMultiAz } from "./rds-multi-az";
import { rdsNotPublic } from "./rds-not-public";
import { rdsProxyTls } from "./rds-proxy-tls";
import { rdsQueryLogging } from "./rds-query-logging";
import { rdsSafeEngineVersion } from "./rds-safe-engine-version";
import { rdsSnapshotPrivateEncrypted } from "./rds-snapshot-private-encrypted";
import { rdsStorageEncrypted } from "./rds-storage-encrypted";
import { rdsTlsEnforced } from "./rds-tls-enforced";

/** Rules about relational databases: RDS, Aurora, and the clusters that take the same arguments. */
export const databaseRules: readonly Rule[] = [
  rdsStorageEncrypted,
  rdsNotPublic,
  rdsMultiAz,
  rdsBackupRetention,
  rdsDeletionProtection,
  rdsTlsEnforced,
  rdsProxyTls,
  rdsIamAuth,
  rdsLogExports,
  rdsQueryLogging,
  rdsEnhancedMonitoring,
  rdsInsightsEncrypted,
  rdsMinorUpgrades,
  rdsCopyTagsToSnapshots,
  rdsCurrentCa,
  rdsSafeEngineVersion,
  rdsEventSubscription,
  rdsSnapshotPrivateEncrypted,
];
