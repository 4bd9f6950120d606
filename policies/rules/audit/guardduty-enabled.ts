import type { Estate } from "../../kit/estate";
import { linked } from "../../kit/links";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { some } from "../../kit/three-valued";
import { fail, notApplicable, pass, type Verdict } from "../../kit/verdict";
import { declaresAws, missingRegions, stackType } from "./account";
import { detectorFeatureType, detectorType } from "./types";

/** What a detector watches beyond trail, flow and DNS logs, with the older argument that says the same. */
const features: Readonly<Record<string, string | undefined>> = {
  S3_DATA_EVENTS: "datasources.s3Logs.enable",
  RDS_LOGIN_EVENTS: undefined,
  LAMBDA_NETWORK_LOGS: undefined,
};

export const guarddutyEnabled = rule({
  name: "guardduty-enabled",
  sentence: "GuardDuty watches every region of the stack, with the protection of S3, RDS and Lambda.",
  severity: "high",
  frameworks: {
    fsbp: ["GuardDuty.1", "GuardDuty.6", "GuardDuty.9", "GuardDuty.10"],
    checkov: ["CKV_AWS_238"],
    gdpr: ["33"],
    lgpd: ["48"],
  },
  remediation:
    "Declare a Detector per `region`, and a DetectorFeature with `status` ENABLED for each protection.",
  types: [stackType, detectorType],
  judge: (subject, estate) => {
    if (subject.type === detectorType) return judgeDetector(subject, estate);
    if (!declaresAws(estate)) return notApplicable("declares nothing on AWS");
    const missing = missingRegions(estate, estate.ofType(detectorType));
    return missing === undefined ? pass : fail(`has no GuardDuty detector ${missing}`);
  },
});

function judgeDetector(detector: Subject, estate: Estate): Verdict {
  if (!detector.flag("enable", true)) return fail("is switched off");
  const off = Object.entries(features).filter(([name, older]) => {
    const declared = estate
      .ofType(detectorFeatureType)
      .map(
        (feature) => () =>
          feature.text("name") === name &&
          feature.text("status") === "ENABLED" &&
          isOf(feature, detector, estate),
      );
    return !some(...declared, () => older !== undefined && detector.flag(older, false));
  });
  return off.length === 0 ? pass : fail(`does not watch ${off.map(([name]) => name).join(", ")}`);
}

function isOf(feature: Subject, detector: Subject, estate: Estate): boolean {
  return linked(estate, feature, "detectorId", detectorType).some(({ urn }) => urn === detector.urn);
}
