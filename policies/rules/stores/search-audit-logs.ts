import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { searchDomains } from "./types";

/** Unset means that nobody knows who searched for what. */
export const searchAuditLogs = rule({
  name: "search-audit-logs",
  sentence: "Every search domain logs who read and changed what.",
  severity: "medium",
  frameworks: {
    fsbp: ["OpenSearch.5", "ES.5"],
    checkov: ["CKV_AWS_317"],
    gdpr: ["30", "33"],
    lgpd: ["37"],
  },
  remediation: "Add to `logPublishingOptions` the `logType` AUDIT_LOGS with a log group.",
  types: searchDomains,
  judge: (domain) => {
    const audit = domain
      .blocks("logPublishingOptions")
      .some((each) => each.text("logType") === "AUDIT_LOGS" && each.flag("enabled", true));
    return passIf(audit, "does not log who read and changed what");
  },
});
