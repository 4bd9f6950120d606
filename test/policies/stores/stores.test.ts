import { daxEncrypted } from "../../../policies/rules/stores/dax-encrypted";
import { dynamodbRecovery } from "../../../policies/rules/stores/dynamodb-recovery";
import { efsAccessPoints } from "../../../policies/rules/stores/efs-access-points";
import { efsEncrypted } from "../../../policies/rules/stores/efs-encrypted";
import { kafkaTlsOnly } from "../../../policies/rules/stores/kafka-tls-only";
import { searchAccessControlled } from "../../../policies/rules/stores/search-access-controlled";
import { searchAuditLogs } from "../../../policies/rules/stores/search-audit-logs";
import { searchEncrypted } from "../../../policies/rules/stores/search-encrypted";
import { streamEncrypted } from "../../../policies/rules/stores/stream-encrypted";
import * as types from "../../../policies/rules/stores/types";
import type { Written } from "../judge";
import { documentOf, of, rows } from "../rows";
import { unknown } from "../table";

const table = of(types.table);
const replica = of(types.tableReplica);
const key = of("aws:kms/key:Key")({}, { name: "key" });

rows(dynamodbRecovery, [
  ["on", "pass", table({ pointInTimeRecovery: { enabled: true } })],
  ["off", "fail", table({ pointInTimeRecovery: { enabled: false } })],
  ["unset", "fail", table()],
  ["unknown", "not-evaluated", table({ pointInTimeRecovery: { enabled: unknown } })],
  ["a replica", "pass", replica({ pointInTimeRecovery: true })],
  ["a replica unset", "fail", replica()],
]);

const accelerator = of("aws:dax/cluster:Cluster");
const sealed = { serverSideEncryption: { enabled: true }, clusterEndpointEncryptionType: "TLS" };
rows(daxEncrypted, [
  ["both", "pass", accelerator(sealed)],
  ["at rest only", "fail", accelerator({ ...sealed, clusterEndpointEncryptionType: "NONE" })],
  ["on the way only", "fail", accelerator({ ...sealed, serverSideEncryption: { enabled: false } })],
  ["unset", "fail", accelerator()],
  ["unknown", "not-evaluated", accelerator({ ...sealed, clusterEndpointEncryptionType: unknown })],
]);

const files = of(types.fileSystem);
rows(efsEncrypted, [
  ["on", "pass", files({ encrypted: true })],
  ["off", "fail", files({ encrypted: false })],
  ["unset", "fail", files()],
  ["unknown", "not-evaluated", files({ encrypted: unknown })],
]);

const point = of("aws:efs/accessPoint:AccessPoint");
const scoped = { rootDirectory: { path: "/app" }, posixUser: { uid: 1000, gid: 1000 } };
rows(efsAccessPoints, [
  ["one folder, one user", "pass", point(scoped)],
  ["the whole file system", "fail", point({ ...scoped, rootDirectory: { path: "/" } })],
  ["the whole file system, unset", "fail", point({ posixUser: scoped.posixUser })],
  ["any user", "fail", point({ rootDirectory: scoped.rootDirectory })],
  ["unset", "fail", point()],
  ["unknown", "not-evaluated", point({ ...scoped, rootDirectory: { path: unknown } })],
]);

const [search, older] = types.searchDomains;
const domain = of(search);
const tls = "Policy-Min-TLS-1-2-PFS-2023-10";
const safe = {
  encryptAtRest: { enabled: true },
  nodeToNodeEncryption: { enabled: true },
  domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: tls },
};
const endpoint = (inputs: object): Written => domain({ ...safe, domainEndpointOptions: { ...inputs } });
rows(searchEncrypted, [
  ["all of it", "pass", domain(safe)],
  [
    "the older policy of TLS 1.2",
    "pass",
    endpoint({ enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" }),
  ],
  ["TLS 1.0", "fail", endpoint({ enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-0-2019-07" })],
  ["no policy named", "fail", endpoint({ enforceHttps: true })],
  ["plain HTTP too", "fail", endpoint({ tlsSecurityPolicy: tls })],
  ["disks in plain", "fail", domain({ ...safe, encryptAtRest: { enabled: false } })],
  ["nodes in plain", "fail", domain({ ...safe, nodeToNodeEncryption: undefined })],
  ["unset", "fail", of(older)()],
  ["unknown", "not-evaluated", domain({ ...safe, encryptAtRest: { enabled: unknown } })],
]);

const asks = { advancedSecurityOptions: { enabled: true } };
const admits = (Principal: unknown): { accessPolicies: string } => ({
  accessPolicies: documentOf({
    Effect: "Allow",
    Principal: Principal as string,
    Action: "es:*",
    Resource: "*",
  }),
});
rows(searchAccessControlled, [
  ["on", "pass", domain(asks)],
  ["unset", "fail", domain()],
  [
    "people without a name",
    "fail",
    domain({ advancedSecurityOptions: { enabled: true, anonymousAuthEnabled: true } }),
  ],
  ["a policy for a role", "pass", domain({ ...asks, ...admits({ AWS: "arn:aws:iam::1:role/app" }) })],
  ["a policy for everybody", "fail", domain({ ...asks, ...admits({ AWS: "*" }) })],
  ["unknown", "not-evaluated", domain({ advancedSecurityOptions: { enabled: unknown } })],
  [
    "everybody, beside what is not known",
    "fail",
    domain({ advancedSecurityOptions: { enabled: unknown }, ...admits("*") }),
  ],
]);

const network = (AllowFromPublic: boolean, type = "network"): Written =>
  of(types.searchPolicy)({ type, policy: JSON.stringify([{ Rules: [], AllowFromPublic }]) });
rows(searchAccessControlled, [
  ["a collection for the VPC", "pass", network(false)],
  ["a collection for the internet", "fail", network(true)],
  ["a policy of encryption", "not-applicable", network(true, "encryption")],
]);

const logs = (logType: string, enabled?: boolean): Written =>
  domain({ logPublishingOptions: [{ logType, cloudwatchLogGroupArn: "arn", enabled }] });
rows(searchAuditLogs, [
  ["audit logs", "pass", logs("AUDIT_LOGS")],
  ["switched off", "fail", logs("AUDIT_LOGS", false)],
  ["another log", "fail", logs("INDEX_SLOW_LOGS")],
  ["unset", "fail", domain()],
  ["unknown", "not-evaluated", domain({ logPublishingOptions: unknown })],
]);

const stream = of(types.stream);
const delivery = of(types.deliveryStream);
const ownKey = { enabled: true, keyType: "CUSTOMER_MANAGED_CMK", keyArn: "arn:aws:kms:us-east-1:1:key/1" };
rows(streamEncrypted, [
  [
    "own key",
    "pass",
    stream({ encryptionType: "KMS", kmsKeyId: unknown }, { from: { kmsKeyId: ["key"] } }),
    key,
  ],
  ["AWS's key", "fail", stream({ encryptionType: "KMS", kmsKeyId: "alias/aws/kinesis" })],
  ["a key without encryption", "fail", stream({ kmsKeyId: "arn:aws:kms:us-east-1:1:key/1" })],
  ["unset", "fail", stream()],
  ["unknown", "not-evaluated", stream({ encryptionType: unknown })],
  ["a delivery under an own key", "pass", delivery({ serverSideEncryption: ownKey })],
  ["a delivery under a key of AWS", "fail", delivery({ serverSideEncryption: { enabled: true } })],
  ["a delivery unset", "fail", delivery()],
  [
    "a delivery of a stream",
    "not-applicable",
    delivery({ kinesisSourceConfiguration: { kinesisStreamArn: "arn" } }),
  ],
]);

const kafka = of("aws:msk/cluster:Cluster");
const authenticated = { clientAuthentication: { sasl: { iam: true } } };
const transit = (encryptionInTransit: object): Written =>
  kafka({ ...authenticated, encryptionInfo: { encryptionInTransit: { ...encryptionInTransit } } });
rows(kafkaTlsOnly, [
  ["unset means TLS", "pass", kafka(authenticated)],
  ["TLS", "pass", transit({ clientBroker: "TLS", inCluster: true })],
  ["plain as well", "fail", transit({ clientBroker: "TLS_PLAINTEXT" })],
  ["plain among brokers", "fail", transit({ inCluster: false })],
  ["anybody", "fail", kafka()],
  [
    "anybody as well",
    "fail",
    kafka({ clientAuthentication: { sasl: { iam: true }, unauthenticated: true } }),
  ],
  ["unknown", "not-evaluated", transit({ clientBroker: unknown })],
]);
