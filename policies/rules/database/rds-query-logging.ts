import { rule } from "../../kit/rule";
import { allOf, notApplicable, passIf } from "../../kit/verdict";
import { isPostgres } from "./lineage";
import { familyOf, parameterOf } from "./parameters";
import { clusterParameterGroup, parameterGroup } from "./types";

/** PostgreSQL's defaults log neither: `log_statement` none, `log_min_duration_statement` -1. */
export const rdsQueryLogging = rule({
  name: "rds-query-logging",
  sentence: "PostgreSQL logs changes of its schema and statements that take long.",
  severity: "low",
  frameworks: { checkov: ["CKV2_AWS_30"], gdpr: ["32(1)(d)"], lgpd: ["46"] },
  remediation:
    "Set `log_statement` (ddl suffices) and `log_min_duration_statement` (milliseconds) in `parameters`.",
  types: [parameterGroup, clusterParameterGroup],
  judge: (subject) => {
    const { engine } = familyOf(subject.text("family"));
    if (!isPostgres(engine)) return notApplicable(`A group of ${engine}, not of PostgreSQL.`);
    const statement = parameterOf(subject, "log_statement") ?? "none";
    const duration = Number(parameterOf(subject, "log_min_duration_statement") ?? "-1");
    return allOf([
      passIf(statement !== "none", "logs no statement, not even changes of the schema (`log_statement`)"),
      passIf(duration >= 0, "logs no slow statement (`log_min_duration_statement`)"),
    ]);
  },
});
