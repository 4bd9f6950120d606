import type * as cloudwatch from "@pulumi/aws/cloudwatch";
import type * as pulumi from "@pulumi/pulumi";
import type { DataContent } from "../../lib/classification";
import type { Tags } from "../place";
import { storeTags } from "./store-tags";

/**
 * What all log groups have in common: an end, a key, and a word on what they hold. `retentionDays` is one of the numbers
 * that CloudWatch Logs offers.
 */
export function logGroupArgs(args: {
  readonly content: DataContent;
  readonly retentionDays: number;
  /** Must be in the group's region. @default CloudWatch's own key */
  readonly keyArn?: pulumi.Input<string> | undefined;
  readonly tags: Tags;
}): cloudwatch.LogGroupArgs {
  const { content, retentionDays, keyArn, tags } = args;
  return {
    retentionInDays: retentionDays,
    ...(keyArn !== undefined && { kmsKeyId: keyArn }),
    tags: storeTags(tags, { content, retention: { days: retentionDays } }),
  };
}
