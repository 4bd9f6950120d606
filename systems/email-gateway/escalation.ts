import { chosen, type Fact } from "../../lib/facts";
import type { Ladder, LadderStep } from "../../lib/routing-facts";
import { translated } from "../translated";

/** Minutes after which an outage is prolonged. */
export const prolongedMinutes = {
  l3: chosen(
    30,
    ["EG-G04", "EG-147"],
    "Prolonged has no number in the documents; the table proposes 30 minutes.",
  ),
  l4: chosen(
    60,
    ["EG-G04", "EG-147"],
    "Prolonged has no number in the documents; the table proposes 60 minutes.",
  ),
} as const;

/** Minutes that a restart of the API has to help, before development hears of it. */
export const restartMinutes = chosen(
  15,
  ["EG-053"],
  "The document says 'if it persists'; a replaced instance serves after some ten minutes.",
);

const first = (...audiences: string[]): LadderStep[] =>
  audiences.map((audience) => ({ afterMinutes: 0, audience }));

/** A critical incident always reaches level 4, on either ladder (EG-C08). */
const lastly: LadderStep = { afterMinutes: prolongedMinutes.l4.value, audience: "l4" };

/** The two ladders of the documents, with the branches that their levels describe. */
export const ladders: Readonly<Record<string, Fact<Ladder>>> = {
  service: translated(
    { critical: [...first("l1", "l3"), lastly], warning: first("l1"), info: first("l1") },
    ["EG-042", "EG-044", "EG-C08", "EG-G04"],
    "**Nível 1 (Operações):** Incidentes rotineiros, alertas de monitoramento",
    "Level 1 is the rule; critical problems are level 3, and prolonged ones level 4.",
  ),
  application: translated(
    {
      critical: [...first("l1", "l2"), { afterMinutes: prolongedMinutes.l3.value, audience: "l3" }, lastly],
      warning: first("l1", "l2"),
      info: first("l1"),
    },
    ["EG-043", "EG-G04"],
    "**Nível 2 (Desenvolvimento):** Falhas de aplicação, problemas de performance",
    "Operations see what development is called for.",
  ),
  outage: translated(
    {
      critical: [
        ...first("l1"),
        { afterMinutes: restartMinutes.value, audience: "l2" },
        { afterMinutes: prolongedMinutes.l3.value, audience: "l3" },
        lastly,
      ],
      warning: [...first("l1"), { afterMinutes: restartMinutes.value, audience: "l2" }],
      info: first("l1"),
    },
    ["EG-053", "EG-045", "EG-147", "EG-G04"],
    "4. Se persistir, escalar para equipe de desenvolvimento",
    "Restart first, then development, then architecture and executives while it lasts.",
  ),
  restart: translated(
    {
      critical: [...first("l1"), { afterMinutes: restartMinutes.value, audience: "l2" }],
      warning: [...first("l1"), { afterMinutes: restartMinutes.value, audience: "l2" }],
      info: first("l1"),
    },
    ["EG-053"],
    "3. Reiniciar serviço: `docker-compose restart api`",
    "Operations restart; what lasts longer is development's.",
  ),
  prolonged: translated(
    { critical: first("l3"), warning: first("l3"), info: first("l3") },
    ["EG-044", "EG-G04"],
    "**Nível 3 (Arquitetura):** Problemas críticos, falhas de infraestrutura",
    "Whoever was called before knows already.",
  ),
  executive: translated(
    { critical: first("l4"), warning: first("l4"), info: first("l4") },
    ["EG-045", "EG-147", "EG-G04"],
    "**Nível 4 (Executivo):** Incidentes de segurança, indisponibilidade prolongada",
    "Whoever was called before knows already.",
  ),
  backup: translated(
    { critical: [...first("l1"), lastly], warning: first("l1"), info: first("l1") },
    ["EG-046", "EG-049", "EG-C08"],
    "1. **Nível 1:** Falha de backup automático",
    "The ladder of the backup document, whose levels mean something else.",
  ),
  restore: translated(
    { critical: [...first("l1", "l2"), lastly], warning: first("l1", "l2"), info: first("l1") },
    ["EG-047", "EG-C08"],
    "2. **Nível 2:** Falha de restauração",
    "Operations see what development is called for.",
  ),
  security: translated(
    { critical: first("security", "l4"), warning: first("security"), info: first("security") },
    ["EG-045", "EG-052", "EG-054"],
    "4. Escalar para equipe de segurança",
    "The security team has no level; incidents of security are level 4.",
  ),
};
