import { chosen, stated } from "../../lib/facts";
import type { Audience, RoutingFacts } from "../../lib/routing-facts";
import { translated } from "../translated";
import { alerts } from "./alert-routes";
import { ladders } from "./escalation";

/** The documents print names, addresses and telephones as placeholders: roles stand for them (EG-056, EG-C09). */
const roles = (title: string, ...names: string[]): Audience => ({
  title,
  mailboxes: [],
  roles: names,
  phones: names,
});

const wayOfContact =
  "Contacts are stated with e-mail and telephone, no other way; who is woken is our choice (EG-050).";

export const routing: RoutingFacts = {
  audiences: {
    l1: translated(
      roles("Level 1 operations", "operations-primary", "operations-secondary"),
      ["EG-042", "EG-050", "EG-056"],
      "**Responsável Principal:** [Nome] - [email] - [telefone]",
      "Both contacts of the operations team.",
    ),
    l2: translated(
      roles("Level 2 development", "tech-lead", "devops", "dba"),
      ["EG-043", "EG-051", "EG-C09"],
      "**Tech Lead:** [Nome] - [email] - [telefone]",
      "The development team of both documents: one names DevOps, the other the DBA.",
    ),
    l3: translated(
      roles("Level 3 architecture", "architecture"),
      ["EG-044", "EG-048", "EG-146", "EG-C09"],
      "**Nível 3 (Arquitetura):** Problemas críticos, falhas de infraestrutura",
      "The level has no contact in the documents: the stack's file names one. Runbooks call it for a loss of data.",
    ),
    l4: translated(
      roles("Level 4 executive", "executive"),
      ["EG-045", "EG-049", "EG-055", "EG-C09"],
      "**Nível 4 (Executivo):** Incidentes de segurança, indisponibilidade prolongada",
      "The level has no contact in the documents: the stack's file names one. Runbooks call it for a leak of data.",
    ),
    security: stated(
      roles("Security", "security-lead"),
      ["EG-052", "EG-054", "EG-055"],
      "**Security Lead:** [Nome] - [email] - [telefone]",
    ),
  },
  ladders,
  defaults: {
    critical: chosen(
      { channels: ["email", "sms"], cooldownSeconds: 60, ladder: "service" },
      ["EG-050"],
      wayOfContact,
    ),
    warning: chosen(
      { channels: ["email"], cooldownSeconds: 300, ladder: "service" },
      ["EG-042", "EG-050"],
      wayOfContact,
    ),
    info: chosen({ channels: ["email"], cooldownSeconds: 600, ladder: "service" }, ["EG-050"], wayOfContact),
  },
  alerts,
  destinations: {},
  digest: translated(
    { audience: "l1", channels: ["email"] },
    ["EG-193", "EG-194"],
    "### Verificações Diárias",
    "Open alarms belong to the day's check by operations.",
  ),
  incidentRetentionDays: chosen(
    400,
    ["EG-142", "EG-143"],
    "A year and a month, as in MailGenius, the only system that asks for incident times.",
  ),
};
