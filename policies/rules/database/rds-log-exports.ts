import { rule } from "../../kit/rule";
import { known } from "../../kit/value";
import { fail, pass } from "../../kit/verdict";
import { engineOf, isPostgres } from "./lineage";
import { cluster, instance } from "./types";

/** Unset means that logs stay on the instance for three days and go with it. */
export const rdsLogExports = rule({
  name: "rds-log-exports",
  sentence: "Every database exports its logs to CloudWatch, PostgreSQL its own and those of upgrades.",
  severity: "medium",
  frameworks: {
    fsbp: ["RDS.9", "RDS.36"],
    checkov: ["CKV_AWS_129"],
    gdpr: ["32", "33"],
    lgpd: ["37", "46"],
  },
  remediation: 'List "postgresql" and "upgrade" in `enabledCloudwatchLogsExports`.',
  types: [instance, cluster],
  judge: (subject, estate) => {
    const { engine } = engineOf(subject, estate);
    const exports = subject
      .list("enabledCloudwatchLogsExports")
      .map((each, index) => known(each, `enabledCloudwatchLogsExports.${index}`));
    const missing = neededOf(engine).filter((each) => !exports.includes(each));
    if (exports.length === 0) return fail("exports no log to CloudWatch");
    return missing.length === 0 ? pass : fail(`does not export ${missing.join(" and ")} to CloudWatch`);
  },
});

/** Aurora writes no log of upgrades; of other engines any log will do. */
function neededOf(engine: string): readonly string[] {
  if (!isPostgres(engine)) return [];
  return engine === "postgres" ? ["postgresql", "upgrade"] : ["postgresql"];
}
