import type { Rule } from "../../kit/rule";
import { accessAnalyzerEnabled } from "./access-analyzer-enabled";
import { cloudtrailBucketProtected } from "./cloudtrail-bucket-protected";
import { cloudtrailCmk } from "./cloudtrail-cmk";
import { cloudtrailMultiRegion } from "./cloudtrail-multi-region";
import { cloudtrailS3DataEvents } from "./cloudtrail-s3-data-events";
import { cloudtrailToCloudwatch } from "./cloudtrail-to-cloudwatch";
import { cloudtrailValidated } from "./cloudtrail-validated";
import { configRecorderComplete } from "./config-recorder-complete";
import { guarddutyEnabled } from "./guardduty-enabled";

/** Trails, recorders and detectors of the account. */
export const auditRules: readonly Rule[] = [
  accessAnalyzerEnabled,
  cloudtrailBucketProtected,
  cloudtrailCmk,
  cloudtrailMultiRegion,
  cloudtrailS3DataEvents,
  cloudtrailToCloudwatch,
  cloudtrailValidated,
  configRecorderComplete,
  guarddutyEnabled,
];
