import { bad, good, type MutationTable, set } from "../mutation";

const table = "aws:dynamodb/table:Table";
const files = "aws:efs/fileSystem:FileSystem";
const point = "aws:efs/accessPoint:AccessPoint";
const domain = "aws:opensearch/domain:Domain";
const stream = "aws:kinesis/stream:Stream";
const kafka = "aws:msk/cluster:Cluster";
const accelerator = "aws:dax/cluster:Cluster";
const keyArn = "arn:aws:kms:us-east-1:111111111111:key/1";

const goodDomain = {
  given: [
    good(domain, {
      encryptAtRest: { enabled: true },
      nodeToNodeEncryption: { enabled: true },
      domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10" },
      advancedSecurityOptions: { enabled: true },
      logPublishingOptions: [{ logType: "AUDIT_LOGS", cloudwatchLogGroupArn: "arn" }],
    }),
  ],
};
const everybody = JSON.stringify({
  Statement: [{ Effect: "Allow", Principal: { AWS: "*" }, Action: "es:*", Resource: "*" }],
});

export const storesMutations: MutationTable = {
  "dynamodb-recovery": [
    set(
      table,
      { "pointInTimeRecovery.enabled": false },
      {
        given: [good(table, { name: "sessions", pointInTimeRecovery: { enabled: true } })],
      },
    ),
  ],
  "dax-encrypted": [
    set(
      accelerator,
      { clusterEndpointEncryptionType: undefined },
      {
        given: [
          good(accelerator, {
            serverSideEncryption: { enabled: true },
            clusterEndpointEncryptionType: "TLS",
          }),
        ],
      },
    ),
  ],
  "efs-encrypted": [set(files, { encrypted: undefined }, { given: [good(files, { encrypted: true })] })],
  "efs-access-points": [
    set(
      point,
      { "rootDirectory.path": "/" },
      {
        given: [good(point, { rootDirectory: { path: "/app" }, posixUser: { uid: 1000, gid: 1000 } })],
      },
    ),
  ],
  "search-encrypted": [
    set(domain, { "encryptAtRest.enabled": false }, goodDomain),
    set(domain, { nodeToNodeEncryption: undefined }, goodDomain),
    set(domain, { "domainEndpointOptions.enforceHttps": false }, goodDomain),
    set(domain, { "domainEndpointOptions.tlsSecurityPolicy": undefined }, goodDomain),
  ],
  "search-access-controlled": [
    set(domain, { "advancedSecurityOptions.enabled": false }, goodDomain),
    set(domain, { accessPolicies: everybody }, goodDomain),
  ],
  "search-audit-logs": [set(domain, { logPublishingOptions: undefined }, goodDomain)],
  "stream-encrypted": [
    set(
      stream,
      { encryptionType: "NONE" },
      { given: [good(stream, { encryptionType: "KMS", kmsKeyId: keyArn })] },
    ),
    bad("aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream", { destination: "extended_s3" }),
  ],
  "kafka-tls-only": [
    set(
      kafka,
      { "encryptionInfo.encryptionInTransit.clientBroker": "PLAINTEXT" },
      {
        given: [good(kafka, { clientAuthentication: { sasl: { iam: true } } })],
      },
    ),
  ],
};
