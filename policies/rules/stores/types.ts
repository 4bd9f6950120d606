/** Tokens of the managed stores beside RDS, ElastiCache and S3. */
export const table = "aws:dynamodb/table:Table";
export const tableReplica = "aws:dynamodb/tableReplica:TableReplica";
export const fileSystem = "aws:efs/fileSystem:FileSystem";
/** OpenSearch, and its older name. */
export const searchDomains = ["aws:opensearch/domain:Domain", "aws:elasticsearch/domain:Domain"] as const;
/** Rules of serverless collections; those of the kind `network` say who reaches them. */
export const searchPolicy = "aws:opensearch/serverlessSecurityPolicy:ServerlessSecurityPolicy";
export const stream = "aws:kinesis/stream:Stream";
export const deliveryStream = "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream";

/** Encryption at rest and on the way. */
export const encryption = { gdpr: ["32(1)(a)"], lgpd: ["46"] } as const;
