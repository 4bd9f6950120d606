import { unknown } from "../../../policies/kit/value";
import { rdsCurrentCa } from "../../../policies/rules/database/rds-current-ca";
import { rdsEnhancedMonitoring } from "../../../policies/rules/database/rds-enhanced-monitoring";
import { rdsIamAuth } from "../../../policies/rules/database/rds-iam-auth";
import { rdsInsightsEncrypted } from "../../../policies/rules/database/rds-insights-encrypted";
import { rdsLogExports } from "../../../policies/rules/database/rds-log-exports";
import { rdsMinorUpgrades } from "../../../policies/rules/database/rds-minor-upgrades";
import { rdsQueryLogging } from "../../../policies/rules/database/rds-query-logging";
import { rdsSafeEngineVersion } from "../../../policies/rules/database/rds-safe-engine-version";
import { rdsTlsEnforced } from "../../../policies/rules/database/rds-tls-enforced";
import * as types from "../../../policies/rules/database/types";
import { rdsProxyTls } from "../../../policies/rules/database/rds-proxy-tls";
import { of, rows } from "../rows";

const instance = of(types.instance);
const cluster = of(types.cluster);
const member = of(types.clusterInstance);
const key = of("aws:kms/key:Key")({}, { name: "key" });
const primary = (inputs = {}) => instance({ engine: "postgres", ...inputs }, { name: "primary" });
const replica = (inputs = {}) =>
  instance({ replicateSourceDb: unknown, ...inputs }, { from: { replicateSourceDb: ["primary"] } });

const parameters = (family: string, values: Record<string, string>, type = types.parameterGroup) =>
  of(type)(
    { family, parameters: Object.entries(values).map(([name, value]) => ({ name, value })) },
    { name: "group" },
  );
const attached = (inputs = {}) =>
  instance(
    { engine: "postgres", parameterGroupName: unknown, ...inputs },
    { from: { parameterGroupName: ["group"] } },
  );
const force = "rds.force_ssl";
rows(rdsTlsEnforced, [
  ["forced", "pass", attached(), parameters("postgres14", { [force]: "1" })],
  ["switched off", "fail", attached(), parameters("postgres17", { [force]: "0" })],
  ["unset, default on from 15", "pass", attached(), parameters("postgres15", {})],
  ["unset, default off before", "fail", attached(), parameters("postgres14", {})],
  [
    "unset, Aurora on from 17",
    "fail",
    cluster(
      { engine: "aurora-postgresql", dbClusterParameterGroupName: unknown },
      { from: { dbClusterParameterGroupName: ["group"] } },
    ),
    parameters("aurora-postgresql16", {}, types.clusterParameterGroup),
  ],
  ["no group, a late version", "pass", instance({ engine: "postgres", engineVersion: "17.7" })],
  ["no group, an early version", "fail", instance({ engine: "postgres", engineVersion: "14" })],
  ["no group, no version", "pass", instance({ engine: "postgres" })],
  ["AWS's own group", "fail", instance({ engine: "postgres", parameterGroupName: "default.postgres13" })],
  ["a group elsewhere", "not-evaluated", instance({ engine: "postgres", parameterGroupName: "other" })],
  [
    "a group that is not known",
    "not-evaluated",
    instance({ engine: "postgres", parameterGroupName: unknown }),
  ],
  [
    "parameters that are not known",
    "not-evaluated",
    attached(),
    of(types.parameterGroup)({ family: "postgres17", parameters: unknown }, { name: "group" }),
  ],
  ["a replica of an early version", "fail", replica(), primary({ engineVersion: "13" })],
  ["MySQL, silent", "fail", instance({ engine: "mysql", engineVersion: "8.0" })],
  ["Oracle", "not-applicable", instance({ engine: "oracle-ee" })],
]);

rows(rdsIamAuth, [
  ["on", "pass", instance({ engine: "postgres", iamDatabaseAuthenticationEnabled: true })],
  ["unset", "fail", cluster({ engine: "aurora-postgresql" })],
  ["unknown", "not-evaluated", instance({ iamDatabaseAuthenticationEnabled: unknown })],
  ["SQL Server", "not-applicable", instance({ engine: "sqlserver-se" })],
  ["Neptune unset", "fail", of("aws:neptune/cluster:Cluster")()],
  ["Neptune", "pass", of("aws:neptune/cluster:Cluster")({ iamDatabaseAuthenticationEnabled: true })],
]);

const exporting = (engine: string, ...logs: unknown[]) => ({
  engine,
  enabledCloudwatchLogsExports: logs as string[],
});
rows(rdsLogExports, [
  ["both", "pass", instance(exporting("postgres", "postgresql", "upgrade"))],
  ["one", "fail", instance(exporting("postgres", "postgresql"))],
  ["Aurora has no log of upgrades", "pass", cluster(exporting("aurora-postgresql", "postgresql"))],
  ["unset", "fail", instance({ engine: "postgres" })],
  ["unknown", "not-evaluated", instance({ enabledCloudwatchLogsExports: unknown })],
  ["partly unknown", "not-evaluated", instance(exporting("postgres", unknown))],
  ["MySQL, any", "pass", instance(exporting("mysql", "error"))],
  ["MySQL, none", "fail", instance(exporting("mysql"))],
  ["a replica of PostgreSQL", "fail", replica({ enabledCloudwatchLogsExports: ["upgrade"] }), primary()],
]);

const logging = { log_statement: "ddl", log_min_duration_statement: "500" };
rows(rdsQueryLogging, [
  ["both", "pass", parameters("postgres17", logging)],
  ["every statement", "pass", parameters("postgres17", { ...logging, log_min_duration_statement: "0" })],
  ["no slow statements", "fail", parameters("postgres17", { ...logging, log_min_duration_statement: "-1" })],
  ["no statements", "fail", parameters("postgres17", { ...logging, log_statement: "none" })],
  ["unset", "fail", parameters("aurora-postgresql16", {}, types.clusterParameterGroup)],
  ["unknown", "not-evaluated", of(types.parameterGroup)({ family: "postgres17", parameters: unknown })],
  ["MySQL", "not-applicable", parameters("mysql8.0", {})],
]);

rows(rdsEnhancedMonitoring, [
  ["on", "pass", instance({ monitoringInterval: 60 })],
  ["zero", "fail", instance({ monitoringInterval: 0 })],
  ["unset", "fail", member()],
  ["unknown", "not-evaluated", instance({ monitoringInterval: unknown })],
  ["Aurora's cluster", "not-applicable", cluster()],
  ["a Multi-AZ cluster", "fail", cluster({ dbClusterInstanceClass: "db.m6gd.large" })],
]);

const insights = { performanceInsightsEnabled: true };
rows(rdsInsightsEncrypted, [
  [
    "own key",
    "pass",
    instance({ ...insights, performanceInsightsKmsKeyId: "arn:aws:kms:us-east-1:111111111111:key/1" }),
  ],
  [
    "a key that is made with it",
    "pass",
    instance(
      { ...insights, performanceInsightsKmsKeyId: unknown },
      { from: { performanceInsightsKmsKeyId: ["key"] } },
    ),
    key,
  ],
  ["an unknown key", "not-evaluated", instance({ ...insights, performanceInsightsKmsKeyId: unknown })],
  ["AWS's key", "fail", instance({ ...insights, performanceInsightsKmsKeyId: "alias/aws/rds" })],
  ["no key", "fail", instance(insights)],
  ["a key alone", "fail", instance({ performanceInsightsKmsKeyId: "arn" })],
  ["unset", "fail", member()],
  ["Aurora's cluster", "not-applicable", cluster()],
]);

rows(rdsMinorUpgrades, [
  ["unset", "pass", instance()],
  ["off", "fail", member({ autoMinorVersionUpgrade: false })],
  ["unknown", "not-evaluated", cluster({ autoMinorVersionUpgrade: unknown })],
]);

rows(rdsCurrentCa, [
  ["current", "pass", instance({ caCertIdentifier: "rds-ca-ecc384-g1" })],
  ["expired", "fail", member({ caCertIdentifier: "rds-ca-2019" })],
  ["unset", "pass", instance()],
  ["unknown", "not-evaluated", instance({ caCertIdentifier: unknown })],
  [
    "the account's default",
    "fail",
    of("aws:rds/certificate:Certificate")({ certificateIdentifier: "rds-ca-2019" }),
  ],
  [
    "a Multi-AZ cluster",
    "fail",
    cluster({ dbClusterInstanceClass: "x", caCertificateIdentifier: "rds-ca-2019" }),
  ],
  ["Aurora's cluster", "not-applicable", cluster()],
]);

const running = (engineVersion: unknown, engine = "postgres") => ({
  engine,
  engineVersion: engineVersion as string,
});
rows(rdsSafeEngineVersion, [
  ["the first safe minor", "pass", instance(running("13.3"))],
  ["the last flawed minor", "fail", instance(running("13.2"))],
  ["a flawed 9.6", "fail", instance(running("9.6.21"))],
  ["a safe 9.6", "pass", instance(running("9.6.22"))],
  ["too old to be mended", "fail", instance(running("9.5.25"))],
  ["a major version", "pass", instance(running("12"))],
  ["beyond", "pass", instance(running("17.7"))],
  ["Aurora, flawed", "fail", cluster(running("11.8", "aurora-postgresql"))],
  ["Aurora, mended", "pass", member(running("11.9", "aurora-postgresql"))],
  ["unset", "pass", instance({ engine: "postgres" })],
  ["unknown", "not-evaluated", instance(running(unknown))],
  ["MySQL", "not-applicable", instance(running("5.7", "mysql"))],
  ["a replica", "not-applicable", replica(), primary()],
  [
    "a replica of something elsewhere",
    "fail",
    instance({ replicateSourceDb: "arn:aws:rds:x", ...running("13.2") }),
  ],
]);

const proxy = of("aws:rds/proxy:Proxy");
rows(rdsProxyTls, [
  ["TLS only", "pass", proxy({ requireTls: true })],
  ["plain too", "fail", proxy({ requireTls: false })],
  ["unset", "fail", proxy()],
  ["texts of statements in its log", "fail", proxy({ requireTls: true, debugLogging: true })],
  ["unknown", "not-evaluated", proxy({ requireTls: unknown })],
]);
