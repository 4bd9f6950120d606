import { chosen } from "../../lib/facts";
import type { AlertRoute, Ladder, LadderStep, RoutingFacts } from "../../lib/routing-facts";
import { translated } from "../translated";

/** One severity, so one route whatever the level of the alarm. */
const paged: AlertRoute = { channels: ["pagerduty", "email"], cooldownSeconds: 300, ladder: "on-call" };

const onePath =
  "One severity: every alert pages whoever is on call. E-mail stands beside it, because one channel alone " +
  "is silent while its key is missing; the cooldown is that of MailGenius's warnings.";

/** Minutes that whoever is on call has, before the two named contacts are called. */
const onCallMinutes = chosen(
  15,
  ["VDX-042", "VDX-043"],
  "No timer is stated; as level 1 of MailGenius (MG-268).",
);

const steps: readonly LadderStep[] = [
  { afterMinutes: 0, audience: "operations" },
  { afterMinutes: onCallMinutes.value, audience: "leads", channels: ["sms"] },
];

const onCall: Ladder = {
  critical: steps,
  warning: steps,
  info: [{ afterMinutes: 0, audience: "operations" }],
};

export const routing: RoutingFacts = {
  audiences: {
    operations: translated(
      { title: "On call", mailboxes: [], roles: ["operations"], phones: [] },
      ["VDX-041", "VDX-G10"],
      "**On-Call**: ver PagerDuty schedule",
      "Who is on call stands in PagerDuty; the mailbox, which no document states, in the stack's file.",
    ),
    leads: translated(
      { title: "Tech lead and DevOps", mailboxes: [], roles: [], phones: ["tech-lead", "devops"] },
      ["VDX-042", "VDX-043", "EG-056"],
      "**Tech Lead**:",
      "Stated with telephone numbers only, which are personal data and stand in the secret.",
    ),
    stakeholders: translated(
      { title: "Stakeholders", mailboxes: [], roles: ["stakeholders"], phones: [] },
      ["VDX-044", "VDX-G10"],
      "Comunicação com stakeholders",
      "Told by the runbook of an infrastructure outage, not by alarms; the list is in the stack's file.",
    ),
  },
  ladders: {
    "on-call": translated(
      onCall,
      ["VDX-033", "VDX-041", "VDX-042", "VDX-043"],
      "## Contatos de Emergência",
      onePath,
    ),
  },
  defaults: {
    critical: chosen(paged, ["VDX-033", "VDX-041"], onePath),
    warning: chosen(paged, ["VDX-033", "VDX-041"], onePath),
    info: chosen(
      { ...paged, channels: ["email"], cooldownSeconds: 600 },
      ["VDX-033"],
      "What is no alert wakes nobody.",
    ),
  },
  alerts: {},
  destinations: {
    pagerduty: translated(
      "the schedule of VDX",
      ["VDX-041", "VDX-G10"],
      "ver PagerDuty schedule",
      "The service has no documented name; its integration key is filled in by hand.",
    ),
  },
  digest: translated(
    { audience: "operations", channels: ["email"] },
    ["VDX-047", "VDX-145"],
    "- [ ] Verificar alertas",
    "The daily check of alerts, done for the people who would do it.",
  ),
  incidentRetentionDays: chosen(
    400,
    ["VDX-047", "VDX-G03"],
    "A year and a month, as in MailGenius, the only system that asks for incident times.",
  ),
};
