import { chosen, stated } from "../../lib/facts";
import type { DatabaseFacts } from "../../lib/system-facts";
import { translated } from "../translated";
import { databaseData } from "./classification";
import { parameters } from "./database-parameters";

export const database: DatabaseFacts = {
  data: databaseData,
  databaseName: translated(
    "vdx",
    ["VDX-013", "VDX-020"],
    "POSTGRES_USER: vdx",
    "Only the local database is named (`vdx_dev`); without its suffix.",
  ),
  engineMajorVersion: stated(16, ["VDX-011"], "image: postgres:16"),
  parameters,
  minimumReplicas: translated(
    { production: 2, staging: 0 },
    ["VDX-093", "VDX-010", "VDX-G04"],
    "**Database**: PostgreSQL gerenciado com replicas",
    "Replicas in the plural for production; staging says managed PostgreSQL and nothing more.",
  ),
  recoveryWindowDays: stated(30, ["VDX-071"], "Retenção: 30 dias"),
  backupWindowUtc: stated("02:00-02:30", ["VDX-070"], "Backups diários às 02:00 UTC"),
  maintenanceWindowUtc: chosen(
    "thu:06:30-thu:07:30",
    ["VDX-075", "VDX-G12"],
    "Outside the backup, low traffic in Brazil, on a working day; each system has a day of its own.",
  ),
  pool: stated({ min: 2, max: 10 }, ["VDX-019", "VDX-099"], "DATABASE_POOL_MIN=2 DATABASE_POOL_MAX=10"),
};
