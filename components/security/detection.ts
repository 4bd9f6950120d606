import * as accessanalyzer from "@pulumi/aws/accessanalyzer";
import * as guardduty from "@pulumi/aws/guardduty";
import type * as pulumi from "@pulumi/pulumi";
import { regionsOf, type AuditContext } from "./audit-context";

/** What GuardDuty watches beyond the trail, flow and DNS logs that it always reads. */
const features = [
  "S3_DATA_EVENTS", // unusual reads of buckets
  "RDS_LOGIN_EVENTS", // unusual logins to databases
  "LAMBDA_NETWORK_LOGS", // functions that talk to known bad addresses
  "EBS_MALWARE_PROTECTION", // scans the disks of an instance that behaves badly
] as const;

/**
 * GuardDuty and an analyzer for access from outside the account, in both regions: copies of the data are in the recovery
 * region too. Answers the detectors' ids by region.
 */
export function createDetection(audit: AuditContext): Readonly<Record<string, pulumi.Output<string>>> {
  const detectors = regionsOf(audit.place).map((region) => {
    createAnalyzer(audit, region);
    return [region, createDetector(audit, region).id] as const;
  });
  return Object.fromEntries(detectors);
}

function createDetector(
  { name, deletionProtection: protect, tags, parent }: AuditContext,
  region: string,
): guardduty.Detector {
  const detector = new guardduty.Detector(
    `${name}-detector-${region}`,
    { region, enable: true, findingPublishingFrequency: "FIFTEEN_MINUTES", tags },
    { parent, protect },
  );
  for (const feature of features) {
    const role = feature.toLowerCase().replaceAll("_", "-");
    new guardduty.DetectorFeature(
      `${name}-${role}-${region}`,
      { region, detectorId: detector.id, name: feature, status: "ENABLED" },
      { parent },
    );
  }
  return detector;
}

function createAnalyzer({ name, tags, parent }: AuditContext, region: string): void {
  new accessanalyzer.Analyzer(
    `${name}-analyzer-${region}`,
    { region, analyzerName: `${name}-external-access`, type: "ACCOUNT", tags },
    { parent },
  );
}
