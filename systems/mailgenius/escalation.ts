import { stated, type Fact } from "../../lib/facts";
import type { Ladder } from "../../lib/routing-facts";
import type { AlertLevel } from "../../lib/severity";
import { translated } from "../translated";

/** Minutes after which a level of support hands on (MG-268, MG-269). */
export const escalateAfterMinutes = {
  l1: stated(15, ["MG-268"], "If issue persists > 15 minutes"),
  l2: translated(
    60,
    ["MG-269"],
    "If issue persists > 1 hour",
    "In minutes, counted from the start of the alert.",
  ),
} as const;

/** Minutes within which each severity must be answered. */
export const responseMinutes = {
  critical: stated(15, ["MG-267"], "- **Critical**: 15 minutes"),
  high: translated(60, ["MG-267"], "- **High**: 1 hour", "In minutes."),
  medium: translated(240, ["MG-267"], "- **Medium**: 4 hours", "In minutes."),
  low: translated(1440, ["MG-267"], "- **Low**: 24 hours", "In minutes."),
} as const;

/** The word that `send-alert.sh` gets for the severity of an incident; runbooks publish to the topic of that level. */
export const incidentLevels: Fact<Readonly<Record<"critical" | "high" | "medium" | "low", AlertLevel>>> =
  translated(
    { critical: "critical", high: "warning", medium: "info", low: "info" },
    ["MG-036", "MG-266", "MG-C27"],
    '"high") ./scripts/send-alert.sh "warning"',
    "The script's cases: critical stays critical, high is a warning, anything else is info.",
  );

const minutes = { l1: escalateAfterMinutes.l1.value, l2: escalateAfterMinutes.l2.value };

export const ladders: Readonly<Record<string, Fact<Ladder>>> = {
  support: translated(
    {
      critical: [
        { afterMinutes: 0, audience: "l1" },
        { afterMinutes: 0, audience: "l2" },
        { afterMinutes: responseMinutes.critical.value, audience: "l2", channels: ["sms"] },
        { afterMinutes: minutes.l2, audience: "l3", channels: ["email", "slack", "pagerduty"] },
        { afterMinutes: 2 * minutes.l2, audience: "management", channels: ["email"] },
      ],
      warning: [
        { afterMinutes: 0, audience: "l1" },
        { afterMinutes: minutes.l1, audience: "l2" },
        { afterMinutes: minutes.l2, audience: "l3" },
      ],
      info: [{ afterMinutes: 0, audience: "l1" }],
    },
    ["MG-268", "MG-269", "MG-270", "MG-271", "MG-C25", "MG-C26", "MG-033"],
    "- **Escalation**: Critical issues, data corruption",
    "L1 has the time in which a critical alert must be answered, so L2 hears of it at once; management has no timer.",
  ),
  security: translated(
    {
      critical: [
        { afterMinutes: 0, audience: "security" },
        { afterMinutes: 0, audience: "l1" },
        { afterMinutes: 0, audience: "l2" },
        { afterMinutes: minutes.l2, audience: "management", channels: ["email"] },
      ],
      warning: [
        { afterMinutes: 0, audience: "security" },
        { afterMinutes: 0, audience: "l1" },
      ],
      info: [{ afterMinutes: 0, audience: "security" }],
    },
    ["MG-266", "MG-273", "MG-C24"],
    "- **Critical**: System down, data loss, security breach",
    "The security team hears of what looks like an attack beside L1, who would see it first.",
  ),
};
