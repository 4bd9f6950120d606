import { chosen, stated } from "../../lib/facts";
import type { Audience, RoutingFacts } from "../../lib/routing-facts";
import { translated } from "../translated";
import { ladders } from "./escalation";

const mailboxes = (title: string, ...addresses: string[]): Audience => ({
  title,
  mailboxes: addresses,
  roles: [],
  phones: [],
});

/** Alerts and whom they reach; the document's four rules are the only ones with channels and cooldown. */
export const routing: RoutingFacts = {
  audiences: {
    l1: stated(
      mailboxes("L1 monitoring", "ops@mailgenius.com", "dev@mailgenius.com"),
      ["MG-029", "MG-268", "MG-C23"],
      '"recipients": ["ops@mailgenius.com", "dev@mailgenius.com"]',
    ),
    l2: translated(
      {
        ...mailboxes("L2 technical", "ops-primary@mailgenius.com", "ops-secondary@mailgenius.com"),
        phones: ["on-call-engineer"],
      },
      ["MG-269", "MG-272", "MG-033", "MG-273", "MG-C24"],
      "Primary: ops-primary@mailgenius.com Secondary: ops-secondary@mailgenius.com",
      "The rotation is for paging; the documents print the engineer's number as a placeholder.",
    ),
    l3: translated(
      mailboxes("L3 engineering", "devops@mailgenius.com", "dev@mailgenius.com"),
      ["MG-270", "MG-273", "MG-C24"],
      "**DevOps Lead**: devops@mailgenius.com",
      "L3 has no address of its own: code goes to development, architecture to its lead.",
    ),
    management: stated(
      mailboxes("Management", "ops-manager@mailgenius.com"),
      ["MG-271", "MG-272", "MG-C25"],
      "Manager: ops-manager@mailgenius.com",
    ),
    database: stated(
      mailboxes("Database administration", "dba@mailgenius.com"),
      ["MG-273", "MG-C24"],
      "**Database Admin**: dba@mailgenius.com",
    ),
    security: stated(
      mailboxes("Security", "security@mailgenius.com"),
      ["MG-273", "MG-C24"],
      "**Security Team**: security@mailgenius.com",
    ),
    approvers: translated(
      mailboxes("Approvers of changes", "ops@mailgenius.com"),
      ["MG-038", "MG-C23"],
      "# Send notification to approvers",
      "The approvers are not named; mail about changes goes to ops.",
    ),
  },
  ladders,
  defaults: {
    critical: chosen(
      { channels: ["email", "slack", "pagerduty"], cooldownSeconds: 60, ladder: "support" },
      ["MG-G02", "MG-026"],
      "Of the two critical rules that are stated we follow the one that pages.",
    ),
    warning: chosen(
      { channels: ["email", "slack"], cooldownSeconds: 300, ladder: "support" },
      ["MG-G02", "MG-025"],
      "As the documented warning about the API.",
    ),
    info: chosen(
      { channels: ["email"], cooldownSeconds: 600, ladder: "support" },
      ["MG-G02", "MG-027"],
      "The longest documented cooldown and the quietest channel.",
    ),
  },
  alerts: {
    "latency-p95-high": stated(
      { channels: ["email", "slack"], cooldownSeconds: 300, ladder: "support" },
      ["MG-025"],
      '"severity": "warning", "cooldown": 300, "notifications": ["email", "slack"]',
    ),
    "database-connections-high": stated(
      { channels: ["email", "slack", "pagerduty"], cooldownSeconds: 60, ladder: "support" },
      ["MG-026"],
      '"severity": "critical", "cooldown": 60, "notifications": ["email", "slack", "pagerduty"]',
    ),
    "delivery-rate-low": stated(
      { channels: ["email"], cooldownSeconds: 600, ladder: "support" },
      ["MG-027"],
      '"severity": "warning", "cooldown": 600, "notifications": ["email"]',
    ),
    "queue-depth-high": translated(
      { channels: ["email", "slack"], cooldownSeconds: 300, ladder: "support" },
      ["MG-028", "MG-C21"],
      '"severity": "critical", "cooldown": 300, "notifications": ["email", "slack"]',
      "The rule is followed although it is critical and does not page; the ladder pages after an hour.",
    ),
    "requests-blocked": translated(
      { channels: ["email", "slack"], cooldownSeconds: 300, ladder: "security" },
      ["MG-273", "MG-G02"],
      "**Security Team**: security@mailgenius.com",
      "What the web firewall stops in numbers looks like an attack.",
    ),
  },
  tierAudiences: translated(
    { db: "database", database: "database" },
    ["MG-273", "MG-C24"],
    "**Database Admin**: dba@mailgenius.com",
    "Role addresses are for their domain: the database's alerts reach its administrator as well.",
  ),
  destinations: {
    slack: translated(
      "#ops-alerts",
      ["MG-030", "MG-032", "MG-C22"],
      "**Slack**: #ops-alerts, #ops-general",
      "Both documents name it as the operators' channel; #alerts stands in a sample configuration only.",
    ),
    pagerduty: stated("mailgenius-ops", ["MG-031", "MG-032"], "**PagerDuty**: mailgenius-ops"),
  },
  digest: translated(
    { audience: "l1", channels: ["email"] },
    ["MG-037", "MG-C23"],
    "- [ ] Verificar alertas pendentes",
    "The daily check of pending alerts, done for the people who would do it.",
  ),
  incidentRetentionDays: chosen(
    400,
    ["MG-274", "MG-072", "MG-G07"],
    "A year and a month, so that mean times can be compared with those of the year before.",
  ),
};
