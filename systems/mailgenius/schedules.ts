import { utc, type Schedules } from "../schedule";
import { translated } from "../translated";

const ours = "The documents give the cadence; the hour (UTC, night in Brazil) and the day are ours (MG-G01).";

/** One entry a job, whatever the two documents call its script (MG-C41). */
export const schedules: Schedules = {
  "database-backup": translated(
    utc("daily", "0 3 * * *"),
    ["MG-139", "MG-158", "MG-G01"],
    "Backup Incremental (Diário)",
    ours,
  ),
  "daily-maintenance": translated(
    utc("daily", "0 6 * * *"),
    ["MG-077", "MG-083", "MG-C40", "MG-G01"],
    "# scripts/daily-maintenance.sh",
    ours,
  ),
  "temporary-files": translated(
    utc("daily", "30 5 * * *"),
    ["MG-078", "MG-136", "MG-G01"],
    "Limpar arquivos temporários",
    ours,
  ),
  "metrics-refresh": translated(
    utc("daily", "15 6 * * *"),
    ["MG-065", "MG-G01"],
    "# Update metrics ./scripts/update-metrics.sh",
    ours,
  ),
  "alert-digest": translated(
    utc("daily", "30 10 * * *"),
    ["MG-037", "MG-078", "MG-G01"],
    "- [ ] Verificar alertas pendentes",
    "A daily task; the hour is ours: half past seven in Brazil, before work starts.",
  ),
  "daily-report": translated(
    utc("daily", "0 7 * * *"),
    ["MG-295", "MG-G01"],
    "# Generate daily report ./scripts/generate-daily-report.sh",
    ours,
  ),
  "full-backup": translated(
    utc("weekly", "0 4 * * 0"),
    ["MG-143", "MG-C01", "MG-G01"],
    "Backup Completo (Semanal)",
    ours,
  ),
  "weekly-maintenance": translated(
    utc("weekly", "0 5 * * 0"),
    ["MG-079", "MG-084", "MG-G01"],
    "# scripts/weekly-maintenance.sh",
    ours,
  ),
  "security-audit": translated(
    utc("weekly", "0 8 * * 0"),
    ["MG-218", "MG-217", "MG-C03", "MG-G01"],
    "# Security audit ./scripts/security-check.sh",
    ours,
  ),
  "weekly-report": translated(
    utc("weekly", "0 7 * * 1"),
    ["MG-296", "MG-G01"],
    "# Generate weekly report ./scripts/generate-weekly-report.sh",
    ours,
  ),
  "monthly-maintenance": translated(
    utc("monthly", "0 4 1 * *"),
    ["MG-081", "MG-C32", "MG-G01"],
    "# scripts/monthly-maintenance.sh",
    ours,
  ),
  "capacity-analysis": translated(
    utc("monthly", "0 9 1 * *"),
    ["MG-241", "MG-085", "MG-G01"],
    "# Capacity planning ./scripts/capacity-analysis.sh",
    ours,
  ),
  "security-updates": translated(
    utc("monthly", "0 5 8 * *"),
    ["MG-218", "MG-C03", "MG-G01"],
    "# Security updates ./scripts/security-updates.sh",
    ours,
  ),
  "restore-drill": translated(
    utc("monthly", "0 5 15 * *"),
    ["MG-160", "MG-082", "MG-G01"],
    "Testes de disaster recovery",
    ours,
  ),
};
