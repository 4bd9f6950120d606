import * as pulumi from "@pulumi/pulumi";
import type { DataContent } from "../../lib/classification";
import type { Place, Tags } from "../place";
import { createAccountGuards } from "./account-guards";
import type { AuditContext } from "./audit-context";
import { createConfigurationHistory } from "./configuration-history";
import { createDetection } from "./detection";
import { createTrail } from "./trail";

export interface AuditBaselineArgs {
  readonly place: Place;
  /** Encrypts trail and history; its policy must admit `logs`, `cloudtrail` and `config`. */
  readonly keyArn: pulumi.Input<string>;
  /** Its replica: the default for disks in the recovery region. @default AWS's own key */
  readonly recoveryKeyArn?: pulumi.Input<string>;
  /** Takes the access logs of the audit buckets. */
  readonly logBucketName: pulumi.Input<string>;
  /** What the trail says, in its bucket and in its log group. */
  readonly trailContent: DataContent;
  /** What the configuration history says. */
  readonly historyContent: DataContent;
  /** Days that the trail and the configuration history are kept, and locked (VDX-G03: 400). */
  readonly trailRetentionDays: number;
  /** Buckets of which every read and write of an object is recorded. @default none */
  readonly personalDataBucketArns?: readonly pulumi.Input<string>[];
  readonly deletionProtection: boolean;
  readonly tags: Tags;
}

/**
 * Who did what in the account, how resources changed, and what looks wrong (MG-210, VDX-124, EG-084), plus the settings
 * that hold for the whole account. An account has one of each per region, so only one stack of an account may own it.
 */
export class AuditBaseline extends pulumi.ComponentResource {
  readonly trailArn: string;
  /** For metric filters on the trail. */
  readonly trailLogGroupName: pulumi.Output<string>;
  /** GuardDuty detectors by region. */
  readonly detectorIds: Readonly<Record<string, pulumi.Output<string>>>;

  constructor(name: string, args: AuditBaselineArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:security:AuditBaseline", name, {}, opts);
    const audit: AuditContext = { ...args, name, parent: this };
    const trail = createTrail(audit);
    createConfigurationHistory(audit);
    this.detectorIds = createDetection(audit);
    createAccountGuards(audit);
    this.trailArn = trail.arn;
    this.trailLogGroupName = trail.logGroupName;
    this.registerOutputs({ trailArn: this.trailArn });
  }
}
