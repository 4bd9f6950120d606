import type { Estate } from "../../kit/estate";
import { linked } from "../../kit/links";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { judgeEach } from "../../kit/three-valued";
import { fail, notApplicable, pass, passIf, type Verdict } from "../../kit/verdict";
import { recordsObjectEvents } from "./object-events";
import { takesAccessLogs } from "./roles";
import { settingsOf } from "./settings";
import { buckets, loggings } from "./types";

/**
 * Unset means that nobody knows who read what. Server access logs need a log bucket in the same region; where there is
 * none, the object events of the audit trail say the same and more.
 */
export const s3AccessLogging = rule({
  name: "s3-access-logging",
  sentence:
    "Who reads and writes every bucket is recorded, in server access logs or as object events of the audit trail.",
  severity: "medium",
  frameworks: {
    fsbp: ["S3.9", "S3.22", "S3.23"],
    checkov: ["CKV_AWS_18"],
    gdpr: ["30", "33"],
    lgpd: ["37"],
  },
  remediation:
    "Add an s3.BucketLogging with a `targetBucket`, or the bucket's ARN to the trail's `advancedEventSelectors`.",
  types: buckets,
  judge: (subject, estate) => {
    const settings = settingsOf(subject, estate, loggings, "logging", "loggings");
    if (settings.length > 0) return judgeEach(settings, (each) => targetVerdict(each, subject, estate));
    if (takesAccessLogs(subject, estate))
      return notApplicable("Takes the access logs: a bucket that logs its own access fills itself.");
    return recordsObjectEvents(subject, estate) ? pass : fail("records nowhere who reads and writes it");
  },
});

function targetVerdict(setting: Subject, bucket: Subject, estate: Estate): Verdict {
  const isOwn = linked(estate, setting, "targetBucket", bucket.type).some(({ urn }) => urn === bucket.urn);
  return passIf(!isOwn, "logs its own access into itself");
}
