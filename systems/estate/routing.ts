import { chosen, type Fact } from "../../lib/facts";
import type { Ladder, LadderStep, RoutingFacts } from "../../lib/routing-facts";
import { translated } from "../translated";

const first = (...audiences: string[]): LadderStep[] =>
  audiences.map((audience) => ({ afterMinutes: 0, audience }));

const incident: Fact<Ladder> = translated(
  {
    critical: first("security", "operations"),
    warning: first("security"),
    info: first("security"),
  },
  ["EG-054", "EG-055", "MG-273", "VDX-041"],
  "4. Escalar para equipe de segurança",
  "What concerns the whole account is a matter of security first; operations help when it is critical.",
);

/** Alerts of what all systems share: the account's trail, findings of threats, the network. */
export const estateRouting: RoutingFacts = {
  audiences: {
    security: translated(
      { title: "Security", mailboxes: [], roles: ["security"], phones: [] },
      ["EG-052", "EG-054", "MG-273"],
      "3. Notificar equipe de segurança",
      "Each document has a security team of its own; the account has one, named in the stack's file.",
    ),
    operations: chosen(
      { title: "Operations of the estate", mailboxes: [], roles: ["operations"], phones: [] },
      ["MG-032", "EG-042"],
      "Whoever runs the account that all three systems stand in.",
    ),
  },
  ladders: { security: incident },
  defaults: {
    critical: chosen(
      { channels: ["email", "pagerduty"], cooldownSeconds: 60, ladder: "security" },
      ["EG-045", "EG-055", "VDX-041"],
      "A breach runs against a deadline of days (GDPR 33, LGPD 48): somebody is woken.",
    ),
    warning: chosen(
      { channels: ["email"], cooldownSeconds: 300, ladder: "security" },
      ["EG-054"],
      "As the documented warnings of MailGenius, without its channel.",
    ),
    info: chosen(
      { channels: ["email"], cooldownSeconds: 600, ladder: "security" },
      ["EG-054"],
      "Changes of settings, which every deployment makes as well.",
    ),
  },
  alerts: {},
  destinations: {
    pagerduty: chosen(
      "the account's on-call service",
      ["VDX-041"],
      "No document knows the account; the key is filled in by hand.",
    ),
  },
  digest: chosen(
    { audience: "operations", channels: ["email"] },
    ["MG-037", "VDX-047"],
    "The daily check that two documents ask of their systems, for what they share.",
  ),
  incidentRetentionDays: chosen(
    400,
    ["MG-274", "VDX-G03"],
    "As the trail, and as the systems' own incidents.",
  ),
};
