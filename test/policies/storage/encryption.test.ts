import { unknown } from "../../../policies/kit/value";
import { s3KmsEncrypted } from "../../../policies/rules/storage/s3-kms-encrypted";
import * as types from "../../../policies/rules/storage/types";
import { anyLoadBalancerTypes } from "../../../policies/rules/web/shared/load-balancer-types";
import type { Written } from "../judge";
import { of, type Row, rows } from "../rows";

const setting = (type: string, inputs = {}, from = {}): Written =>
  of(type)({ bucket: unknown, ...inputs }, { name: `its-${type}`, from: { bucket: ["subject"], ...from } });
const key = of("aws:kms/key:Key")({}, { name: "key" });
const own = "arn:aws:kms:us-east-1:111111111111:key/1";

/** Somebody whose access logs go to the subject. */
const loggers: readonly Written[] = [
  ...types.loggings.map((type) =>
    of(type)(
      { bucket: "other", targetBucket: unknown },
      { name: "logger", from: { targetBucket: ["subject"] } },
    ),
  ),
  ...anyLoadBalancerTypes.map((type) =>
    of(type)({ accessLogs: { bucket: unknown } }, { name: "logger", from: { accessLogs: ["subject"] } }),
  ),
];

rows(s3KmsEncrypted, [
  ["a bucket of one zone", "fail", of(types.directoryBucket)({ bucket: "x--use1-az4--x-s3" })],
]);

for (const type of types.buckets) {
  const bucket = of(type);
  for (const kind of types.encryptions) {
    const encryption = (byDefault: object, from = {}) =>
      setting(kind, { rules: [{ applyServerSideEncryptionByDefault: byDefault }] }, from);
    rows(s3KmsEncrypted, [
      ["own key", "pass", bucket(), encryption({ sseAlgorithm: "aws:kms", kmsMasterKeyId: own })],
      ["own key, twice", "pass", bucket(), encryption({ sseAlgorithm: "aws:kms:dsse", kmsMasterKeyId: own })],
      [
        "a key that is made with it",
        "pass",
        bucket(),
        encryption({ sseAlgorithm: "aws:kms", kmsMasterKeyId: unknown }, { rules: ["key"] }),
        key,
      ],
      [
        "an unknown key",
        "not-evaluated",
        bucket(),
        encryption({ sseAlgorithm: "aws:kms", kmsMasterKeyId: unknown }),
      ],
      ["AWS's key", "fail", bucket(), encryption({ sseAlgorithm: "aws:kms" })],
      [
        "AWS's key by name",
        "fail",
        bucket(),
        encryption({ sseAlgorithm: "aws:kms", kmsMasterKeyId: "alias/aws/s3" }),
      ],
      ["S3's key", "fail", bucket(), encryption({ sseAlgorithm: "AES256" })],
      ["unknown", "not-evaluated", bucket(), encryption({ sseAlgorithm: unknown })],
      ...loggers.map((logger): Row => [
        `takes logs of ${logger.type}`,
        "not-applicable",
        bucket(),
        encryption({ sseAlgorithm: "AES256" }),
        logger,
      ]),
    ]);
  }
  rows(s3KmsEncrypted, [
    ["unset", "fail", bucket()],
    [
      "its own argument",
      "pass",
      bucket({
        serverSideEncryptionConfiguration: {
          rule: { applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: own } },
        },
      }),
    ],
    [
      "its own argument, plural",
      "fail",
      bucket({
        serverSideEncryptionConfigurations: [
          { rules: [{ applyServerSideEncryptionByDefaults: [{ sseAlgorithm: "AES256" }] }] },
        ],
      }),
    ],
    [
      "its own argument, a key that is made with it",
      "pass",
      bucket(
        {
          serverSideEncryptionConfigurations: [
            {
              rules: [
                {
                  applyServerSideEncryptionByDefaults: [{ sseAlgorithm: "aws:kms", kmsMasterKeyId: unknown }],
                },
              ],
            },
          ],
        },
        { from: { serverSideEncryptionConfigurations: ["key"] } },
      ),
      key,
    ],
    [
      "takes logs by a bucket's own argument",
      "not-applicable",
      bucket(),
      of(type)({ logging: { targetBucket: unknown } }, { name: "logger", from: { logging: ["subject"] } }),
    ],
    [
      "its own log target",
      "fail",
      bucket(),
      setting(types.loggings[0], { targetBucket: unknown }, { targetBucket: ["subject"] }),
    ],
  ]);
}
