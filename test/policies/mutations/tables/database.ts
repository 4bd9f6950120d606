import { bad, drop, good, type MutationTable, set, setBeside } from "../mutation";

const instance = "aws:rds/instance:Instance";
const cluster = "aws:rds/cluster:Cluster";
const parameters = "aws:rds/parameterGroup:ParameterGroup";
const primary = { named: /-primary$/ };

/** A parameter group with one value changed. */
const parameter = (name: string, value: string) => ({
  parameters: (old: unknown) =>
    (old as readonly { readonly name: string; readonly value: string }[]).map((each) =>
      each.name === name ? { ...each, value } : each,
    ),
});

const aurora = {
  engine: "aurora-postgresql",
  engineVersion: "16.6",
  storageEncrypted: true,
  deletionProtection: true,
  backupRetentionPeriod: 30,
};

export const databaseMutations: MutationTable = {
  "rds-storage-encrypted": [
    set(instance, { storageEncrypted: false }, primary),
    bad(cluster, { ...aurora, storageEncrypted: undefined }),
  ],
  "rds-not-public": [set(instance, { publiclyAccessible: true })],
  "rds-multi-az": [
    set(instance, { multiAz: false }, primary),
    bad(cluster, aurora), // no second member
  ],
  "rds-backup-retention": [
    set(instance, { backupRetentionPeriod: 6 }, primary),
    set(instance, { backupRetentionPeriod: 29 }, { named: /^vdx-db-primary$/ }),
    bad(cluster, { ...aurora, backupRetentionPeriod: undefined }),
  ],
  "rds-deletion-protection": [
    set(instance, { deletionProtection: undefined }),
    bad(cluster, { ...aurora, deletionProtection: false }),
  ],
  "rds-tls-enforced": [
    setBeside(
      instance,
      { type: parameters, at: "parameterGroupName" },
      parameter("rds.force_ssl", "0"),
      primary,
    ),
    set(instance, { parameterGroupName: "default.postgres14" }, primary),
  ],
  "rds-proxy-tls": [
    set("aws:rds/proxy:Proxy", { requireTls: false }),
    set("aws:rds/proxy:Proxy", { debugLogging: true }),
  ],
  "rds-iam-auth": [set(instance, { iamDatabaseAuthenticationEnabled: false })],
  "rds-log-exports": [
    set(instance, { enabledCloudwatchLogsExports: ["upgrade"] }),
    set(instance, { enabledCloudwatchLogsExports: undefined }),
  ],
  "rds-query-logging": [
    set(parameters, parameter("log_statement", "none")),
    set(parameters, parameter("log_min_duration_statement", "-1")),
  ],
  "rds-enhanced-monitoring": [set(instance, { monitoringInterval: 0 })],
  "rds-insights-encrypted": [
    set(instance, { performanceInsightsKmsKeyId: undefined }),
    set(instance, { performanceInsightsEnabled: false }),
  ],
  "rds-minor-upgrades": [set(instance, { autoMinorVersionUpgrade: false })],
  "rds-copy-tags-to-snapshots": [set(instance, { copyTagsToSnapshot: undefined })],
  "rds-current-ca": [set(instance, { caCertIdentifier: "rds-ca-2019" })],
  "rds-safe-engine-version": [set(instance, { engineVersion: "13.2" }, primary)],
  "rds-event-subscription": [
    drop(
      instance,
      { every: "aws:rds/eventSubscription:EventSubscription" },
      {
        named: primary.named,
        given: [
          good("aws:rds/eventSubscription:EventSubscription", { snsTopic: "arn:aws:sns:us-east-1:1:t" }),
        ],
      },
    ),
    setBeside(
      instance,
      { every: "aws:rds/eventSubscription:EventSubscription" },
      { eventCategories: ["backup"] },
      {
        named: primary.named,
        given: [
          good("aws:rds/eventSubscription:EventSubscription", { snsTopic: "arn:aws:sns:us-east-1:1:t" }),
        ],
      },
    ),
  ],
  "rds-snapshot-private-encrypted": [
    bad("aws:rds/snapshot:Snapshot", { sharedAccounts: ["all"] }, { dbInstanceIdentifier: [instance] }),
    setBeside(
      "aws:rds/snapshot:Snapshot",
      { type: instance, at: "dbInstanceIdentifier" },
      { storageEncrypted: false },
      {
        given: [
          good(
            "aws:rds/snapshot:Snapshot",
            {},
            { from: { dbInstanceIdentifier: ["mailgenius-db-primary"] } },
          ),
        ],
      },
    ),
  ],
};
