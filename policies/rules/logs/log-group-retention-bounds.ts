import type { Estate } from "../../kit/estate";
import { isProduction } from "../../kit/production";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { fail, notApplicable, pass } from "../../kit/verdict";
import { access, audit, kindOf, type LogClass, operational, operationalInProduction } from "./log-classes";
import { hasAccessRecord, isTrailCopy } from "./log-records";
import { isDelivery, logGroupType } from "./types";

export const logGroupRetentionBounds = rule({
  name: "log-group-retention-bounds",
  sentence: "Logs are kept as long as their class asks and no longer.",
  severity: "medium",
  frameworks: {
    checkov: ["CKV_AWS_338"],
    gdpr: ["5(1)(e)", "33"],
    lgpd: ["16", "37"],
    requirements: ["EG-079", "EG-187", "VDX-G03"],
  },
  remediation:
    "Set `retentionInDays` within the bounds: audit 365 to 1827 days, access 180 to 400, everything else 30 to 180.",
  types: [logGroupType],
  judge: (group, estate) => {
    if (isDelivery(group)) return notApplicable("is of the class DELIVERY, which AWS empties after two days");
    const days = group.number("retentionInDays", 0);
    if (days === 0) return fail("keeps log events for ever");
    const { name, fewestDays, mostDays, why } = classOf(group, days, estate);
    if (days < fewestDays)
      return fail(`keeps ${name} logs for ${days} days; at least ${fewestDays} are due (${why})`);
    return days > mostDays
      ? fail(`keeps ${name} logs for ${days} days; ${mostDays} are the most (${why})`)
      : pass;
  },
});

/** A group that is only a copy of a longer record counts as an operational one. */
function classOf(group: Subject, days: number, estate: Estate): LogClass {
  const kind = kindOf(group);
  if (kind === "audit" && !(days < audit.fewestDays && isTrailCopy(group, estate))) return audit;
  if (kind === "access" && !(days < access.fewestDays && hasAccessRecord(group, estate))) return access;
  return isProduction(group) ? operationalInProduction : operational;
}
