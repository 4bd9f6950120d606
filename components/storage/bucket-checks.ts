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

function lifecycleFault(args: SecureBucketArgs): string | undefined {
  if (!isWholeDays(args.noncurrentDays)) {
    return `noncurrentDays is ${args.noncurrentDays}; S3 takes whole days from 1.`;
  }
  const whole = wholeDays(args);
  const tiers = Object.entries(args.tiers ?? {});
  for (const [prefix, days] of tiers) {
    if (prefix === "") return `a tier needs a prefix; the whole bucket's days are its retention.`;
    if (!isWholeDays(days)) return `"${prefix}" has ${days} days; S3 takes whole days from 1.`;
    const inner = tiers.find(([other]) => other !== prefix && other.startsWith(prefix))?.[0];
    if (inner !== undefined)
      return `prefix "${prefix}" holds "${inner}"; which of their days count is unclear.`;
    if (days > whole) {
      return (
        `"${prefix}" is to be kept ${days} days, but the whole bucket ${whole}: S3 takes the shorter, ` +
        `so its objects would go early. The bucket's retention must cover the longest tier.`
      );
    }
  }
  return undefined;
}

function isWholeDays(days: number): boolean {
  return Number.isInteger(days) && days >= 1;
}

/** Days after which everything is gone; infinite where the bucket never forgets by itself. */
function wholeDays({ classification: { retention } }: SecureBucketArgs): number {
  return "days" in retention ? retention.days : Infinity;
}

function lockFault(args: SecureBucketArgs): string | undefined {
  const { objectLockDays: locked } = args;
  if (locked === undefined) return undefined;
  if (!isWholeDays(locked)) return `objectLockDays is ${locked}; S3 takes whole days from 1.`;
  const expiries: [string, number][] = [
    ...Object.entries(args.tiers ?? {}).map(([prefix, days]): [string, number] => [`"${prefix}"`, days]),
    ["the whole bucket", wholeDays(args)],
  ];
  const shorter = expiries.find(([, days]) => days < locked);
  if (shorter === undefined) return undefined;
  return (
    `${shorter[0]} expires after ${shorter[1]} days, but is locked for ${locked}: ` +
    `the lifecycle rule could not delete it in time. The lock must not outlast the shortest expiry.`
  );
}
