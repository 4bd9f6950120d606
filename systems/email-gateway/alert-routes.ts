import type { Fact } from "../../lib/facts";
import type { AlertRoute } from "../../lib/routing-facts";
import { translated } from "../translated";

const written = (ladder: string): AlertRoute => ({ channels: ["email"], cooldownSeconds: 300, ladder });
const called = (ladder: string): AlertRoute => ({ channels: ["email", "sms"], cooldownSeconds: 60, ladder });

const development = (route: AlertRoute, ...more: readonly `EG-${string}`[]): Fact<AlertRoute> =>
  translated(
    route,
    ["EG-043", ...more],
    "**Nível 2 (Desenvolvimento):** Falhas de aplicação, problemas de performance",
    "The alert is about the application or its speed, not about the machines below.",
  );

const backup = (route: AlertRoute, ...more: readonly `EG-${string}`[]): Fact<AlertRoute> =>
  translated(
    route,
    ["EG-046", "EG-C08", ...more],
    "1. **Nível 1:** Falha de backup automático",
    "Alerts about backups climb the ladder of the backup document.",
  );

const restore = translated(
  written("restore"),
  ["EG-047", "EG-C08"],
  "2. **Nível 2:** Falha de restauração",
  "Alerts about drills climb the ladder of the backup document.",
);

const security = translated(
  written("security"),
  ["EG-054", "EG-052"],
  "4. Escalar para equipe de segurança",
  "What looks like an attack goes to the team that the document names for it.",
);

/** Alerts whose level of support the documents tell; all others go by their urgency. */
export const alerts: Readonly<Record<string, Fact<AlertRoute>>> = {
  "latency-high": development(written("application")),
  "latency-critical": development(called("application")),
  "queue-depth-high": development(written("application"), "EG-032"),
  "queue-depth-critical": development(called("application"), "EG-032"),
  "queue-stalled": development(called("application"), "EG-032"),
  "endpoint-failed": translated(
    called("restart"),
    ["EG-053"],
    "4. Se persistir, escalar para equipe de desenvolvimento",
    "Alerts of their own tell when it has lasted 30 and 60 minutes.",
  ),
  "outage-30-minutes": translated(
    called("prolonged"),
    ["EG-044", "EG-G04", "EG-147"],
    "**Nível 3 (Arquitetura):** Problemas críticos, falhas de infraestrutura",
    "Prolonged has no number in the documents; the table proposes half an hour for level 3.",
  ),
  "outage-60-minutes": translated(
    called("executive"),
    ["EG-045", "EG-G04", "EG-147"],
    "**Nível 4 (Executivo):** Incidentes de segurança, indisponibilidade prolongada",
    "Prolonged has no number in the documents; the table proposes an hour for level 4.",
  ),
  "not-reachable": translated(
    called("outage"),
    ["EG-053", "EG-147", "EG-G04"],
    "4. Se persistir, escalar para equipe de desenvolvimento",
    "Nobody outside reaches the service: restart first, then up while it lasts.",
  ),
  "backup-old": backup(called("backup"), "EG-035"),
  "backup-damaged": backup(written("backup"), "EG-036"),
  "backup-failed": backup(written("backup"), "EG-037"),
  "restore-drill-failed": restore,
  "restore-drill-old": restore,
  "restore-drill-slow": restore,
  "failed-logins-many": security,
  "requests-blocked": security,
};
