import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as s3 from "@pulumi/aws/s3";
import * as synthetics from "@pulumi/aws/synthetics";
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import type { Classification, DataContent } from "../../lib/classification";
import type { PublicCheck } from "../../lib/public-checks";
import { bundleOf } from "../compute/bundle";
import type { Place, Tags } from "../place";
import { SecureBucket } from "../storage/secure-bucket";
import { logGroupArgs } from "../stores/log-group-args";
import { canaryRole } from "./canary-role";

export interface PublicChecksArgs {
  readonly place: Place;
  /** First part of the canary's name, at most 14 characters: the name of the function behind it is made of it. */
  readonly canaryPrefix: string;
  readonly checks: readonly PublicCheck[];
  /** Namespace of the system's own metrics, where the days left of certificates go. */
  readonly metricsNamespace: string;
  readonly keyArn: pulumi.Input<string>;
  readonly accessLogBucket: pulumi.Input<string>;
  readonly logRetentionDays: number;
  readonly logContent: DataContent;
  /** Results and script; the results go after 30 days whatever it says. */
  readonly artifacts: Classification;
  readonly tags: Tags;
}

/**
 * The newest runtime for Node.js that AWS documents (CloudWatch user guide, "Runtime versions using Node.js and Puppeteer").
 * A deprecated one can no longer be created, but goes on running. The script is plain Node.js and runs on any.
 */
export const canaryRuntime = "syn-nodejs-puppeteer-15.0";

/** Each run costs the same; at five minutes a system costs some ten dollars a month, at one minute fifty. */
const everyMinutes = 5;

/** Synthetics asks for 15 at least: a cold start takes most of it. */
const timeoutSeconds = 60;

/** The smallest that Synthetics takes. */
const memoryMib = 960;

/** Results are for the last days' question "since when?"; metrics keep the history. */
const artifactRetentionDays = 30;

/** Where Synthetics looks for the file that the handler names. */
const scriptFile = "nodejs/node_modules/index.js";

/**
 * A canary that visits every public host of a system from outside the VPC, through redirects, reads the answer's body, and
 * counts the days left of the certificate that is really served (EG-C24, EG-C29, VDX-035, VDX-049, MG-211).
 */
export class PublicChecks extends pulumi.ComponentResource {
  /** Value of the dimension `CanaryName` in the namespace `CloudWatchSynthetics`. */
  readonly canaryName: pulumi.Output<string>;

  constructor(name: string, args: PublicChecksArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:monitoring:PublicChecks", name, {}, opts);
    checkPrefix(this, name, args.canaryPrefix);
    const bucket = this.artifacts(name, args);
    const script = this.script(name, bucket, args.tags);
    const { role, ready } = canaryRole(name, args, bucket.arn, this);
    const canary = new synthetics.Canary(
      `${name}-canary`,
      {
        name: pulumi.interpolate`${args.canaryPrefix}-${this.suffix(name)}`,
        runtimeVersion: canaryRuntime,
        handler: "index.handler",
        s3Bucket: bucket.name,
        s3Key: script.key,
        s3Version: script.versionId,
        executionRoleArn: role.arn,
        schedule: { expression: `rate(${everyMinutes} minutes)` },
        runConfig: {
          timeoutInSeconds: timeoutSeconds,
          memoryInMb: memoryMib,
          environmentVariables: { CHECKS: JSON.stringify(args.checks), NAMESPACE: args.metricsNamespace },
        },
        artifactS3Location: pulumi.interpolate`s3://${bucket.name}/canary`,
        artifactConfig: { s3Encryption: { encryptionMode: "SSE_KMS", kmsKeyArn: args.keyArn } },
        successRetentionPeriod: artifactRetentionDays,
        failureRetentionPeriod: artifactRetentionDays,
        startCanary: true,
        deleteLambda: true, // the function behind it and its layers go with it
        tags: args.tags,
      },
      { parent: this, dependsOn: ready },
    );
    this.logGroup(name, args, canary);
    this.canaryName = canary.name;
    this.registerOutputs({ canaryName: this.canaryName });
  }

  /** Canaries get no random name by themselves that is short enough. */
  private suffix(name: string): pulumi.Output<string> {
    return new random.RandomId(`${name}-suffix`, { byteLength: 3 }, { parent: this }).hex;
  }

  private artifacts(name: string, args: PublicChecksArgs): SecureBucket {
    return new SecureBucket(
      `${name}-artifacts`,
      {
        encryption: { keyArn: args.keyArn },
        classification: args.artifacts,
        tiers: { canary: artifactRetentionDays },
        noncurrentDays: artifactRetentionDays, // former scripts; the program refers to the newest
        accessLogs: { bucket: args.accessLogBucket, prefix: `s3/${name}-artifacts` },
        deletionProtection: false, // nothing in it is worth keeping an estate for
        tags: args.tags,
      },
      { parent: this },
    );
  }

  private script(name: string, bucket: SecureBucket, tags: Tags): s3.BucketObjectv2 {
    return new s3.BucketObjectv2(
      `${name}-script`,
      {
        bucket: bucket.name,
        key: "script/public-checks.zip",
        source: new pulumi.asset.AssetArchive({
          [scriptFile]: new pulumi.asset.StringAsset(bundleOf("public-checks")),
        }),
        tags,
      },
      { parent: this, dependsOn: [bucket] }, // the version's number exists only with versioning on
    );
  }

  /** Synthetics names the function by itself; its role may not make the group, so this one is the only one. */
  private logGroup(name: string, args: PublicChecksArgs, canary: synthetics.Canary): void {
    const functionName = canary.engineArn.apply((arn) => arn.split(":")[6] ?? "");
    new cloudwatch.LogGroup(
      `${name}-logs`,
      {
        name: pulumi.interpolate`/aws/lambda/${functionName}`,
        ...logGroupArgs({ ...args, content: args.logContent, retentionDays: args.logRetentionDays }),
      },
      { parent: this },
    );
  }
}

/** Lambda allows 64 characters: Synthetics adds `cwsyn-`, hyphens and a UUID, and names of canaries were once limited to 21. */
const longestPrefix = 21 - "-000000".length;

function checkPrefix(component: pulumi.Resource, name: string, prefix: string): void {
  if (/^[a-z0-9_-]+$/.test(prefix) && prefix.length <= longestPrefix) return;
  throw new pulumi.ResourceError(
    `PublicChecks "${name}": canaryPrefix is "${prefix}"; it has 1 to ${longestPrefix} lower-case letters, digits, _ and -. ` +
      "Change it where the component is declared.",
    component,
    true,
  );
}
