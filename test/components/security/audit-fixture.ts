import { AuditBaseline, type AuditBaselineArgs } from "../../../components/security/audit-baseline";
import { people } from "../../support/classification";
import { record } from "../../support/record";
import { ObservedOptions } from "../storage/options";

export const account = "111111111111";
export const keyArn = `arn:aws:kms:us-east-1:${account}:key/k`;
export const recoveryKeyArn = `arn:aws:kms:us-west-2:${account}:key/k`;
export const trailArn = `arn:aws:cloudtrail:us-east-1:${account}:trail/audit-trail`;
export const args: AuditBaselineArgs = {
  place: { accountId: account, region: "us-east-1", recoveryRegion: "us-west-2" },
  keyArn,
  recoveryKeyArn,
  logBucketName: "logs",
  trailContent: people,
  historyContent: { dataClass: "confidential", purpose: "settings over time" },
  trailRetentionDays: 400,
  personalDataBucketArns: ["arn:aws:s3:::vdx-uploads"],
  deletionProtection: true,
  tags: { Owner: "platform" },
};

export const declare = (changes: Partial<AuditBaselineArgs> = {}, observed = new ObservedOptions()) =>
  record(() => new AuditBaseline("audit", { ...args, ...changes }, observed.opts));
