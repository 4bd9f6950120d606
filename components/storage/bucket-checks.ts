import * as pulumi from "@pulumi/pulumi";
import type { SecureBucketArgs } from "./secure-bucket";

/** Three to 63 small letters, digits and hyphens (S3 also takes dots, which break TLS certificates). */
const bucketNamePattern =
  /^(?!xn--|sthree-|amzn-s3-demo-)[a-z0-9][a-z0-9-]{1,61}[a-z0-9](?<!-s3alias|--ol-s3|--x-s3|--table-s3)$/;

/** What `<name>-bucket-1234567` leaves of 63 characters. */
const longestComponentName = 63 - "-bucket-1234567".length;

/** Stops at what S3 would refuse, or accept and never carry out. */
export function checkBucket(bucket: pulumi.Resource, name: string, args: SecureBucketArgs): void {
  const fault = nameFault(name, args) ?? lifecycleFault(args) ?? lockFault(args);
  if (fault !== undefined) throw new pulumi.ResourceError(`SecureBucket "${name}": ${fault}`, bucket, true);
}

function nameFault(name: string, { bucketName }: SecureBucketArgs): string | undefined {
  if (bucketName === undefined) {
    if (name.length <= longestComponentName) return undefined;
    return `its name has ${name.length} characters; ${longestComponentName} fit into a bucket name.`;
  }
  if (bucketNamePattern.test(bucketName)) return undefined;
  return `"${bucketName}" is no bucket name: 3 to 63 small letters, digits and hyphens, not a prefix or ending of AWS.`;
}

function lifecycleFault({ lifecycle }: SecureBucketArgs): string | undefined {
  for (const [index, { prefix, expireDays = 1, noncurrentDays }] of lifecycle.entries()) {
    const wrong = [expireDays, noncurrentDays].find((days) => !Number.isInteger(days) || days < 1);
    if (wrong !== undefined) return `"${prefix}" has ${wrong} days; S3 takes whole days from 1.`;
    const other = lifecycle.find((rule, at) => at !== index && rule.prefix.startsWith(prefix));
    if (other !== undefined)
      return `prefix "${prefix}" holds "${other.prefix}"; which of their days count is unclear.`;
  }
  return undefined;
}

function lockFault({ lifecycle, objectLockDays }: SecureBucketArgs): string | undefined {
  if (objectLockDays === undefined) return undefined;
  if (!Number.isInteger(objectLockDays) || objectLockDays < 1) {
    return `objectLockDays is ${objectLockDays}; S3 takes whole days from 1.`;
  }
  const shorter = lifecycle.find(({ expireDays }) => expireDays !== undefined && expireDays < objectLockDays);
  if (shorter === undefined) return undefined;
  return (
    `"${shorter.prefix}" expires after ${shorter.expireDays ?? 0} days, but is locked for ${objectLockDays}: ` +
    `the lifecycle rule could not delete it in time. The lock must not outlast the shortest expiry.`
  );
}
