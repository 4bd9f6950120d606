import { rule } from "../../kit/rule";
import { allOf, fail, notApplicable, pass } from "../../kit/verdict";
import { lifecycleRulesOf } from "../data/bounds";
import { bucketTypes, holdsBackups } from "./subjects";
import { byPromise, cited, requirementsOf } from "./system";

const noBackups = notApplicable("It holds no backups.");

/** Neither below the document (a restore would miss) nor above it (an erased person would stay). */
export const promisedBackupTiers = rule({
  name: "promised-backup-tiers",
  sentence: "Each tier of a backup bucket is kept for exactly the documented days.",
  severity: "high",
  frameworks: { requirements: requirementsOf("backupTierDays"), gdpr: ["5(1)(e)"], lgpd: ["15"] },
  remediation: "Set the bucket's lifecycle `rules` to the documented `expiration.days` per prefix.",
  types: bucketTypes,
  judge: (subject, estate) => {
    if (!holdsBackups(subject)) return noBackups;
    return byPromise(subject, "backupTierDays", (tiers) => {
      const rules = lifecycleRulesOf(subject, estate);
      return allOf(
        Object.entries(tiers).map(([tier, promised]) => {
          const found = rules.find((each) => each.text("filter.prefix", each.text("prefix")) === `${tier}/`);
          if (found === undefined)
            return fail(`has no lifecycle rule for ${tier}/; promised are ${cited(promised)} days.`);
          const days = found.number("expiration.days", 0);
          return days === promised.value
            ? pass
            : fail(
                `keeps ${tier}/ for ${days === 0 ? "ever" : `${days} days`}; promised are ${cited(promised)}.`,
              );
        }),
      );
    });
  },
});
