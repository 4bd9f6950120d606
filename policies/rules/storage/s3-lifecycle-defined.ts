import type { Estate } from "../../kit/estate";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { some } from "../../kit/three-valued";
import { allOf, fail, pass, passIf, type Verdict } from "../../kit/verdict";
import { holdsBackups, holdsTrail, takesAccessLogs } from "./roles";
import { blocksAt, settingsOf } from "./settings";
import { buckets, lifecycles } from "./types";

/**
 * Unset means that everything stays for ever. Objects themselves must expire where they are backups or logs; other
 * stores keep theirs as long as the person or the application wants them.
 */
export const s3LifecycleDefined = rule({
  name: "s3-lifecycle-defined",
  sentence: "Every bucket lets old versions and unfinished uploads expire, and backups and logs as a whole.",
  severity: "medium",
  frameworks: {
    fsbp: ["S3.10", "S3.13"],
    checkov: ["CKV2_AWS_61", "CKV_AWS_300"],
    gdpr: ["5(1)(e)"],
    lgpd: ["15", "16"],
    requirements: ["MG-142", "MG-148", "EG-090", "EG-187", "VDX-071"],
  },
  remediation:
    "Add an s3.BucketLifecycleConfiguration with `noncurrentVersionExpiration`, `abortIncompleteMultipartUpload` and `expiration`.",
  types: buckets,
  judge: (subject, estate) => {
    const rules = settingsOf(subject, estate, lifecycles, "lifecycleRules").flatMap(rulesOf);
    if (rules.length === 0) return fail("keeps everything for ever: it has no lifecycle");
    return allOf([
      passIf(some(...rules.map((each) => () => endsUploads(each))), "keeps unfinished uploads for ever"),
      passIf(some(...rules.map((each) => () => endsVersions(each))), "keeps old versions for ever"),
      expiryVerdict(subject, rules, estate),
    ]);
  },
});

function expiryVerdict(subject: Subject, rules: readonly Subject[], estate: Estate): Verdict {
  const records =
    holdsBackups(subject, estate) || holdsTrail(subject, estate) || takesAccessLogs(subject, estate);
  return records
    ? passIf(some(...rules.map((each) => () => endsObjects(each))), "keeps backups or logs for ever")
    : pass;
}

/** Rules in force; a bucket's own argument is one rule already. */
function rulesOf(setting: Subject): readonly Subject[] {
  if (setting.has("enabled")) return setting.flag("enabled", false) ? [setting] : [];
  return blocksAt(setting, "rules").filter((each) => each.text("status") === "Enabled");
}

/** For the whole bucket: parts of an upload lie below any prefix. */
function endsUploads(each: Subject): boolean {
  const days = [
    ...blocksAt(each, "abortIncompleteMultipartUpload").map((one) => one.number("daysAfterInitiation", 0)),
    each.number("abortIncompleteMultipartUploadDays", 0),
  ];
  return days.some((day) => day > 0) && isWhole(each);
}

function endsVersions(each: Subject): boolean {
  return blocksAt(each, "noncurrentVersionExpiration", "noncurrentVersionExpirations").some(
    (one) => one.number("noncurrentDays", 0) > 0 || one.number("days", 0) > 0,
  );
}

function endsObjects(each: Subject): boolean {
  return blocksAt(each, "expiration", "expirations").some(
    (one) => one.number("days", 0) > 0 || one.has("date"),
  );
}

function isWhole(each: Subject): boolean {
  const filters = blocksAt(each, "filter");
  return (
    each.text("prefix") === "" &&
    filters.every((filter) => filter.text("prefix") === "" && !filter.has("tag") && !filter.has("and"))
  );
}
