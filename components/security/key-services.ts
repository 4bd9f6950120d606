import type { Statement } from "./key-policy";

/** Where a key lives; the replica's policy is made for the recovery region. */
export interface KeyHome {
  readonly accountId: string;
  readonly region: string;
}

/** What encrypting and decrypting under a key takes, disks included. */
export const encryptAndDecrypt = [
  "kms:Encrypt",
  "kms:Decrypt",
  "kms:ReEncryptFrom",
  "kms:ReEncryptTo",
  "kms:GenerateDataKey",
  "kms:GenerateDataKeyWithoutPlaintext",
  "kms:DescribeKey",
];
const useDataKeys = ["kms:GenerateDataKey", "kms:Decrypt"];

/** How each AWS service may use a key on its own account, that is, not on behalf of a principal of ours. */
const grants = {
  /** CloudWatch Logs: encrypted log groups. */
  logs: ({ accountId, region }) => [
    allow("Logs", `logs.${region}.amazonaws.com`, encryptAndDecrypt, {
      ArnLike: { "kms:EncryptionContext:aws:logs:arn": `arn:aws:logs:${region}:${accountId}:log-group:*` },
    }),
  ],
  /** CloudTrail: trail files. Reads the key once more when the bucket uses a bucket key. */
  cloudtrail: ({ accountId, region }) => [
    allow("Trail", "cloudtrail.amazonaws.com", [...useDataKeys, "kms:DescribeKey"], {
      ArnLike: { "aws:SourceArn": `arn:aws:cloudtrail:${region}:${accountId}:trail/*` },
    }),
  ],
  /** AWS Config: history files, when its role cannot write and it falls back to the service itself. */
  config: ({ accountId }) => [
    allow("Config", "config.amazonaws.com", useDataKeys, {
      StringEquals: { "aws:SourceAccount": accountId },
    }),
  ],
  /** Vended logs through CloudWatch Logs, for example of web firewalls, to a bucket. */
  delivery: ({ accountId, region }) => [
    allow("Delivery", "delivery.logs.amazonaws.com", encryptAndDecrypt, {
      StringEquals: { "aws:SourceAccount": accountId },
      ArnLike: { "aws:SourceArn": `arn:aws:logs:${region}:${accountId}:*` },
    }),
  ],
  /**
   * CloudFront: objects of an encrypted bucket behind origin access control. CloudFront has no region. Any distribution
   * of the account, of which the bucket's own policy admits those that may read it: a key that named the distribution
   * would wait for it, it for the bucket, and the bucket for the key.
   */
  cloudfront: ({ accountId }) => [
    allow("Distributions", "cloudfront.amazonaws.com", ["kms:Decrypt"], {
      ArnLike: { "aws:SourceArn": `arn:aws:cloudfront::${accountId}:distribution/*` },
    }),
  ],
  /** CloudWatch alarms: messages to encrypted topics. */
  cloudwatch: ({ accountId, region }) => [
    allow("Alarms", "cloudwatch.amazonaws.com", useDataKeys, {
      StringEquals: { "aws:SourceAccount": accountId },
      ArnLike: { "aws:SourceArn": `arn:aws:cloudwatch:${region}:${accountId}:alarm:*` },
    }),
  ],
  /** EventBridge: messages to encrypted topics and queues. AWS says that it sends KMS no source conditions. */
  events: (home) => [
    toTopics("EventsToTopics", "events.amazonaws.com", home),
    toQueues("EventsToQueues", "events.amazonaws.com", home),
  ],
  /**
   * EventBridge: events and rules of encrypted buses. It looks the key up without a bus at hand, so that nothing narrows the
   * look (EventBridge user guide, "Encrypting event buses").
   */
  buses: ({ accountId, region }) => [
    {
      Sid: "BusesLookUp",
      Effect: "Allow",
      Principal: { Service: "events.amazonaws.com" },
      Action: ["kms:DescribeKey"],
      Resource: "*",
    },
    allow("Buses", "events.amazonaws.com", useDataKeys, {
      ArnLike: {
        "kms:EncryptionContext:aws:events:event-bus:arn": `arn:aws:events:${region}:${accountId}:event-bus/*`,
      },
    }),
  ],
  /** RDS: events of databases to encrypted topics. */
  rds: (home) => [toTopics("DatabaseEventsToTopics", "events.rds.amazonaws.com", home)],
  /** SNS: messages of topics to encrypted queues. */
  sns: (home) => [toQueues("TopicsToQueues", "sns.amazonaws.com", home)],
  /** AWS Backup: messages of vaults to encrypted topics. */
  backup: (home) => [toTopics("BackupToTopics", "backup.amazonaws.com", home)],
  /** SES: bounces and complaints to encrypted topics. */
  ses: (home) => [toTopics("MailToTopics", "ses.amazonaws.com", home)],
  /** AWS Budgets: warnings to encrypted topics. */
  budgets: (home) => [toTopics("BudgetsToTopics", "budgets.amazonaws.com", home)],
} as const satisfies Readonly<Record<string, (home: KeyHome) => readonly Statement[]>>;

/** AWS services that can be admitted to a key. */
export type KeyService = keyof typeof grants;

/** Every service that can be admitted, for tests and error messages. */
export const keyServices = Object.keys(grants) as KeyService[];

/** The statements that admit a service to a key of this account and region. */
export function statementsFor(service: KeyService, home: KeyHome): readonly Statement[] {
  return grants[service](home);
}

/** SNS tells KMS for which topic it encrypts: that condition holds whoever publishes. */
function toTopics(sid: string, principal: string, { accountId, region }: KeyHome): Statement {
  return allow(sid, principal, useDataKeys, {
    ArnLike: { "kms:EncryptionContext:aws:sns:topicArn": `arn:aws:sns:${region}:${accountId}:*` },
  });
}

/** As SNS does for topics, SQS names the queue. */
function toQueues(sid: string, principal: string, { accountId, region }: KeyHome): Statement {
  return allow(sid, principal, useDataKeys, {
    ArnLike: { "kms:EncryptionContext:aws:sqs:arn": `arn:aws:sqs:${region}:${accountId}:*` },
  });
}

function allow(
  sid: string,
  service: string,
  actions: readonly string[],
  condition: NonNullable<Statement["Condition"]>,
): Statement {
  return {
    Sid: sid,
    Effect: "Allow",
    Principal: { Service: service },
    Action: actions,
    Resource: "*",
    Condition: condition,
  };
}
