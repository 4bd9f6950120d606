import type { Estate } from "../../kit/estate";
import { linked, named, namers } from "../../kit/links";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { guarded, judgeEach } from "../../kit/three-valued";
import { Undetermined } from "../../kit/value";
import { allOf, fail, pass, passIf, type Verdict } from "../../kit/verdict";
import { vpcTypes } from "./shared/network-types";

const flowLogType = "aws:ec2/flowLog:FlowLog";
const logGroupType = "aws:cloudwatch/logGroup:LogGroup";
const streamType = "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream";
const bucketTypes = ["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"] as const;
const bucketEncryptionTypes = [
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
  "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
] as const;
const bucketLifecycleTypes = [
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
  "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
] as const;

export const vpcFlowLogsEnabled = rule({
  name: "vpc-flow-logs-enabled",
  sentence: "Every VPC has a flow log of all traffic, kept encrypted and for a stated time.",
  severity: "high",
  frameworks: {
    fsbp: ["EC2.6"],
    cis: ["3.7"],
    checkov: ["CKV2_AWS_11"],
    gdpr: ["25", "30"],
    lgpd: ["37", "46"],
  },
  remediation:
    "Declare `ec2.FlowLog` with the VPC's `vpcId`, `trafficType` ALL and a `logDestination` whose log group sets `kmsKeyId` and `retentionInDays`.",
  types: vpcTypes,
  judge: (subject, estate) => {
    const logs = namers(estate, subject, "vpcId", flowLogType);
    if (logs.length === 0) return fail("has no flow log");
    const verdicts = logs.map((log) => guarded(() => judgeLog(estate, log)));
    // one good log is enough
    return verdicts.find(({ result }) => result === "pass") ?? allOf(verdicts);
  },
});

function judgeLog(estate: Estate, log: Subject): Verdict {
  if (log.text("trafficType").toUpperCase() !== "ALL")
    return fail(`has a flow log, ${log.name}, of a part of the traffic`);
  const targets = linked(estate, log, "logDestination", logGroupType, streamType, ...bucketTypes);
  if (targets.length === 0) {
    if (!log.has("logDestination")) return fail(`has a flow log, ${log.name}, without a destination`);
    throw new Undetermined(`${log.name}.logDestination`); // a destination outside the stack
  }
  return judgeEach(targets, (target) => judgeTarget(estate, target));
}

function judgeTarget(estate: Estate, target: Subject): Verdict {
  if (target.type === streamType) return pass; // hands on, keeps nothing
  if (target.type === logGroupType) {
    return allOf([
      passIf(target.has("kmsKeyId"), `sends its flow log to ${target.name}, which has no key of its own`),
      passIf(target.number("retentionInDays", 0) > 0, `keeps its flow log in ${target.name} for ever`),
    ]);
  }
  return allOf([
    passIf(
      target.has("serverSideEncryptionConfiguration") ||
        named(estate, target, "bucket", ...bucketEncryptionTypes).length > 0,
      `sends its flow log to ${target.name}, whose encryption nobody states`,
    ),
    passIf(
      target.has("lifecycleRules") || named(estate, target, "bucket", ...bucketLifecycleTypes).length > 0,
      `keeps its flow log in ${target.name} for ever`,
    ),
  ]);
}
