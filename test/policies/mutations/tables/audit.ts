import { drop, type MutationTable, set, setBeside } from "../mutation";

const stack = "pulumi:pulumi:Stack";
const trail = "aws:cloudtrail/trail:Trail";
const bucket = "aws:s3/bucket:Bucket";
const detector = "aws:guardduty/detector:Detector";
const feature = "aws:guardduty/detectorFeature:DetectorFeature";
const recorder = "aws:cfg/recorder:Recorder";

export const auditMutations: MutationTable = {
  "access-analyzer-enabled": [
    drop(stack, { every: "aws:accessanalyzer/analyzer:Analyzer" }),
    setBeside(stack, { every: "aws:accessanalyzer/analyzer:Analyzer" }, { region: "us-east-1" }),
    setBeside(stack, { every: "aws:accessanalyzer/analyzer:Analyzer" }, { type: "ACCOUNT_UNUSED_ACCESS" }),
  ],
  "cloudtrail-bucket-protected": [
    setBeside(
      trail,
      { every: "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock" },
      { blockPublicPolicy: false },
    ),
    drop(trail, { every: "aws:s3/bucketLogging:BucketLogging" }),
    setBeside(trail, { type: bucket, at: "s3BucketName" }, { acl: "public-read" }),
  ],
  "cloudtrail-cmk": [set(trail, { kmsKeyId: undefined })],
  "cloudtrail-multi-region": [
    drop(stack, { every: trail }),
    setBeside(stack, { every: trail }, { isMultiRegionTrail: false }),
    setBeside(stack, { every: trail }, { enableLogging: false }),
    setBeside(stack, { every: trail }, { includeGlobalServiceEvents: false }),
  ],
  "cloudtrail-s3-data-events": [
    setBeside(bucket, { every: trail }, { advancedEventSelectors: undefined }, { named: /backups-source/ }),
  ],
  "cloudtrail-to-cloudwatch": [
    set(trail, { cloudWatchLogsGroupArn: undefined }),
    set(trail, { cloudWatchLogsRoleArn: undefined }),
  ],
  "cloudtrail-validated": [set(trail, { enableLogFileValidation: false })],
  "config-recorder-complete": [
    drop(stack, { every: recorder }),
    set(recorder, { "recordingGroup.allSupported": false }),
    drop(recorder, { every: "aws:cfg/recorderStatus:RecorderStatus" }),
    setBeside(stack, { every: recorder }, { "recordingGroup.includeGlobalResourceTypes": false }),
  ],
  "guardduty-enabled": [
    drop(stack, { every: detector }),
    set(detector, { enable: false }),
    setBeside(detector, { every: feature }, { status: "DISABLED" }),
  ],
};
