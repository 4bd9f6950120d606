import { rule } from "../../kit/rule";
import { judgeEach } from "../../kit/three-valued";
import { fail, pass, passIf } from "../../kit/verdict";

import { settingsOf } from "./settings";
import { buckets, versionings } from "./types";
import { isVersioned } from "./versions";

/** Unset means off. Object lock brings versioning with it, and keeps it on. */
export const s3Versioning = rule({
  name: "s3-versioning",
  sentence: "Every bucket keeps versions, so that an overwritten or deleted object can be brought back.",
  severity: "medium",
  frameworks: {
    fsbp: ["S3.14"],
    checkov: ["CKV_AWS_21"],
    gdpr: ["32(1)(c)"],
    lgpd: ["46"],
    requirements: ["EG-124", "MG-161"],
  },
  remediation: 'Add an s3.BucketVersioning with `versioningConfiguration: { status: "Enabled" }`.',
  types: buckets,
  judge: (subject, estate) => {
    if (subject.flag("objectLockEnabled", false)) return pass;
    const settings = settingsOf(subject, estate, versionings, "versioning", "versionings");
    if (settings.length === 0) return fail("keeps no versions");
    return judgeEach(settings, (each) => passIf(isVersioned(each), "keeps no versions"));
  },
});
