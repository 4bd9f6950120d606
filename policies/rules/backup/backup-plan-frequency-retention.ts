import { rule } from "../../kit/rule";
import { every, some } from "../../kit/three-valued";
import { allOf, passIf } from "../../kit/verdict";
import { isDaily, keptDays } from "./plan-rules";
import { plan } from "./types";

/** Days that the documents keep daily backups (EG-090, MG-142). */
const dailyDays = 7;

/** An unset schedule means daily; an unset `deleteAfter` means for ever. */
export const backupPlanFrequencyRetention = rule({
  name: "backup-plan-frequency-retention",
  sentence: "Every backup plan runs daily, keeps that for seven days or longer, and keeps nothing for ever.",
  severity: "high",
  frameworks: {
    gdpr: ["32(1)(c)", "5(1)(e)"],
    lgpd: ["15", "46"],
    requirements: ["EG-090", "EG-142", "MG-142", "MG-148", "VDX-086"],
  },
  remediation:
    "Give one of the `rules` a daily `schedule` and 7 days or more, and each a `lifecycle.deleteAfter`.",
  types: [plan],
  judge: (subject) => {
    const rules = subject.blocks("rules");
    return allOf([
      passIf(
        some(...rules.map((each) => () => isDaily(each) && (keptDays(each) ?? Infinity) >= dailyDays)),
        `has no rule that runs daily and keeps its backups for ${dailyDays} days`,
      ),
      passIf(every(...rules.map((each) => () => keptDays(each) !== undefined)), "keeps backups for ever"),
    ]);
  },
});
