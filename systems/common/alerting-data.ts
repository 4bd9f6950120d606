import type { AlertingDataFacts } from "../../lib/data-facts";
import { chosen, type RequirementId } from "../../lib/facts";

const rows = ["MG-274", "EG-056"] as const satisfies readonly RequirementId[];

/** Equal for all systems and for what they share: the same functions tell people. */
export const alertingData: AlertingDataFacts = {
  logs: {
    content: chosen(
      { dataClass: "internal", purpose: "how alerts were told: names of alarms channels and roles" },
      rows,
      "People appear by their roles; names and telephones are in the secret alone.",
    ),
  },
  logRetentionDays: chosen(30, ["EG-079", "MG-G07"], "As the other logs of functions."),
  memory: {
    content: chosen(
      { dataClass: "internal", purpose: "open alarms and past incidents: names of alarms and times" },
      rows,
      "Mean times to answer and to mend are computed from it; it names roles, not people.",
    ),
  },
  undelivered: {
    content: chosen(
      { dataClass: "internal", purpose: "alerts and scheduled calls that reached no function" },
      rows,
      "An alert names an alarm and its numbers.",
    ),
  },
};
