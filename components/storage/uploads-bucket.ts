import * as pulumi from "@pulumi/pulumi";
import type { Classification } from "../../lib/classification";
import type { Place, Tags } from "../place";
import { BucketReplication } from "./bucket-replication";
import { SecureBucket, type SecureBucketArgs } from "./secure-bucket";

export interface UploadsBucketArgs {
  readonly place: Place;
  /** What the files say, and who ends their life. */
  readonly classification: Classification;
  /** The name that the application expects (VDX-023); globally unique, so it differs per stack (VDX-C29). */
  readonly bucketName: string;
  /** Days until an overwritten or deleted file is gone for good (VDX-G14). */
  readonly noncurrentVersionDays: number;
  readonly keyArn: pulumi.Input<string>;
  readonly recoveryKeyArn: pulumi.Input<string>;
  /** In `place.region`. */
  readonly accessLogBucket: pulumi.Input<string>;
  readonly deletionProtection: boolean;
  readonly tags: Tags;
}

/**
 * Files of users (VDX-128, VDX-140) with a copy in the recovery region (VDX-078). Without object lock: a person's files
 * must be erasable on request. A deletion therefore reaches the copy as well.
 */
export class UploadsBucket extends pulumi.ComponentResource {
  readonly name: pulumi.Output<string>;
  readonly arn: pulumi.Output<string>;
  /** Of the copy in the recovery region. */
  readonly recoveryArn: pulumi.Output<string>;

  constructor(name: string, args: UploadsBucketArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:storage:UploadsBucket", name, {}, opts);
    const { classification, deletionProtection, tags } = args;
    const common: Omit<SecureBucketArgs, "encryption" | "accessLogs"> = {
      classification,
      noncurrentDays: args.noncurrentVersionDays,
      deletionProtection,
      tags,
    };
    const source = new SecureBucket(
      `${name}-source`,
      {
        ...common,
        bucketName: args.bucketName,
        encryption: { keyArn: args.keyArn },
        accessLogs: { bucket: args.accessLogBucket, prefix: `s3/${name}` },
      },
      { parent: this },
    );
    const copy = new SecureBucket(
      `${name}-copy`,
      {
        ...common,
        region: args.place.recoveryRegion,
        encryption: { keyArn: args.recoveryKeyArn },
        accessLogs: {
          none: true,
          reason: "Access logs need a target in the same region; the audit trail covers it.",
        },
      },
      { parent: this },
    );
    new BucketReplication(
      `${name}-replication`,
      { ...args, source, destination: copy, copyDeletions: true },
      { parent: this },
    );
    this.name = source.name;
    this.arn = source.arn;
    this.recoveryArn = copy.arn;
    this.registerOutputs({ name: this.name, recoveryArn: this.recoveryArn });
  }
}
