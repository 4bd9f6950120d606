import { stated } from "../../lib/facts";
import { utc, type Schedules } from "../schedule";
import { translated } from "../translated";

const sunday = "The week is documented; Sunday at 04:00 UTC as the table proposes (VDX-G12).";
const dayOne = "The month is documented; day 1 at 04:00 UTC as the table proposes (VDX-G12).";

export const schedules: Schedules = {
  backup: stated(utc("daily", "0 2 * * *"), ["VDX-070", "VDX-144"], "Backups diários às 02:00 UTC"),
  "daily-report": translated(
    utc("daily", "0 6 * * *"),
    ["VDX-145", "VDX-068", "VDX-047"],
    "### Rotina Diária",
    "The day is documented; the hour is ours, before work starts in Brazil.",
  ),
  "alert-digest": translated(
    utc("daily", "40 10 * * *"),
    ["VDX-047", "VDX-145"],
    "- [ ] Verificar alertas",
    "The day is documented; the hour is ours, before work starts in Brazil.",
  ),
  "query-review": translated(
    utc("weekly", "0 4 * * 0"),
    ["VDX-146", "VDX-154"],
    "Revisar performance de queries",
    sunday,
  ),
  "disk-review": translated(
    utc("weekly", "0 4 * * 0"),
    ["VDX-147", "VDX-155"],
    "Verificar espaço em disco",
    sunday,
  ),
  "backup-review": translated(utc("weekly", "0 4 * * 0"), ["VDX-149", "VDX-074"], "Revisar backups", sunday),
  "restore-drill": translated(
    utc("monthly", "0 4 1 * *"),
    ["VDX-080", "VDX-151", "VDX-C30"],
    "Teste de restore de backup",
    dayOne,
  ),
  "cost-review": translated(
    utc("monthly", "0 4 1 * *"),
    ["VDX-108", "VDX-150"],
    "Revisar e otimizar custos de infraestrutura",
    dayOne,
  ),
  "security-audit": translated(utc("monthly", "0 4 1 * *"), ["VDX-124", "VDX-153"], "Security audit", dayOne),
  "documentation-review": translated(
    utc("monthly", "0 4 1 * *"),
    ["VDX-152"],
    "Revisar e atualizar documentação",
    dayOne,
  ),
};
