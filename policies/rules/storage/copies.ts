import type { Estate } from "../../kit/estate";
import type { Subject } from "../../kit/subject";
import { judgeEach } from "../../kit/three-valued";
import { allOf, fail, pass, passIf, type Verdict } from "../../kit/verdict";
import { destinationsOf } from "./roles";
import { blocksAt, settingsOf } from "./settings";
import { replications } from "./types";

/** Whether every object of the bucket is copied to a bucket of another region. */
export function copyVerdict(bucket: Subject, estate: Estate): Verdict {
  const rules = settingsOf(
    bucket,
    estate,
    replications,
    "replicationConfiguration",
    "replicationConfigurations",
  )
    .flatMap((each) => blocksAt(each, "rules"))
    .filter((each) => each.text("status") === "Enabled");
  if (rules.length === 0) return fail("is not copied to another region");
  if (!rules.some(isWhole))
    return fail("is copied in part only, because every replication rule has a filter");
  return judgeEach(rules.filter(isWhole), (each) =>
    allOf([lands(each, bucket, estate), takesEncrypted(each)]),
  );
}

function isWhole(rule: Subject): boolean {
  const filters = blocksAt(rule, "filter", "filters");
  const narrow = (each: Subject): boolean =>
    each.text("prefix") !== "" || ["tag", "tags", "and"].some((key) => each.has(key));
  return rule.text("prefix") === "" && !filters.some(narrow);
}

/** A destination outside the estate is named by an ARN, which tells no region: another account answers for it. */
function lands(rule: Subject, bucket: Subject, estate: Estate): Verdict {
  const near = destinationsOf(rule, estate).filter((each) => each.text("region") === bucket.text("region"));
  return passIf(
    near.length === 0,
    `is copied to ${near.map(({ name }) => name).join(", ")}, in the same region`,
  );
}

/** S3 leaves objects under a KMS key out unless it is asked for them. */
function takesEncrypted(rule: Subject): Verdict {
  const criteria = blocksAt(rule, "sourceSelectionCriteria", "sourceSelectionCriterias").flatMap((each) =>
    blocksAt(each, "sseKmsEncryptedObjects"),
  );
  const off = criteria.some(
    (each) => each.text("status", "Enabled") !== "Enabled" || !each.flag("enabled", true),
  );
  return off ? fail("is copied without the objects under a KMS key (`sseKmsEncryptedObjects`)") : pass;
}
