import { utc, type Schedules } from "../schedule";
import { translated } from "../translated";

const utcChosen = "The hour is documented, the zone is not; UTC (EG-G01).";
const hourChosen = "The cadence is documented; day and hour are those that the table proposes (EG-G08).";

export const schedules: Schedules = {
  "backup-daily": translated(
    utc("daily", "0 2 * * *"),
    ["EG-089", "EG-195", "EG-C33", "EG-G01"],
    "**Frequência:** Diário às 02:00",
    utcChosen,
  ),
  "backup-weekly": translated(
    utc("weekly", "0 4 * * 0"),
    ["EG-091", "EG-C06", "EG-G08"],
    "30 dias (weekly)",
    "Kept 30 days but created by no documented call; Sunday at 04:00.",
  ),
  "backup-monthly": translated(
    utc("monthly", "0 4 1 * *"),
    ["EG-092", "EG-C06", "EG-G08"],
    "90 dias (monthly)",
    "Kept 90 days but created by no documented call; day 1 at 04:00.",
  ),
  "backup-monitor": translated(
    utc("daily", "0 6 * * *"),
    ["EG-196", "EG-C32", "EG-G01"],
    "0 6 * * * /path/to/scripts/monitor-backups.sh /path/to/backups",
    utcChosen,
  ),
  "restore-drill": translated(
    utc("fortnightly", "0 4 1,15 * *"),
    ["EG-133", "EG-199", "EG-C01", "EG-G08"],
    "Teste Quinzenal Automático",
    hourChosen,
  ),
  "daily-check": translated(
    utc("daily", "30 6 * * *"),
    ["EG-192", "EG-193", "EG-194", "EG-G08"],
    "### Verificações Diárias",
    "The cadence is documented; the hour is ours, after the backup monitor.",
  ),
  "alert-digest": translated(
    utc("daily", "35 10 * * *"),
    ["EG-194", "EG-G08"],
    "### Verificações Diárias",
    "The cadence is documented; the hour is ours, before work starts in Brazil.",
  ),
  "log-retention-check": translated(
    utc("weekly", "0 7 * * 0"),
    ["EG-198", "EG-C22", "EG-G08"],
    "# Limpeza de logs antigos (executar semanalmente)",
    "Retention of the log groups does the deletion; the week's run proves that every group has it.",
  ),
  "runbook-review": translated(
    utc("monthly", "0 9 20 * *"),
    ["EG-204", "EG-016"],
    "**Próxima revisão:** 2025-02-20",
    "One month after the last review, on the same day of the month.",
  ),
};
