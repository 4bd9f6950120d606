import { SecureBucket, type SecureBucketArgs } from "../../../components/storage/secure-bucket";
import { month } from "../../support/classification";
import { record } from "../../support/record";
import { ObservedOptions } from "./options";

export const keyArn = "arn:aws:kms:us-east-1:111111111111:key/k";
export const args: SecureBucketArgs = {
  encryption: { keyArn },
  classification: month,
  tiers: { "daily/": 7 },
  noncurrentDays: 1,
  accessLogs: { bucket: "logs", prefix: "s3/files" },
  deletionProtection: true,
  tags: { Owner: "platform" },
};

export const declare = (changes: Partial<SecureBucketArgs> = {}, observed = new ObservedOptions()) =>
  record(() => new SecureBucket("files", { ...args, ...changes }, observed.opts));

export const bucketArn = "arn:aws:s3:::files-bucket-1234567";
export const policyOf = async (changes: Partial<SecureBucketArgs> = {}) =>
  (await declare(changes)).named("files-policy").inputs.policy;
export const put = { action: "s3:PutObject", resource: `${bucketArn}/daily/a` };
