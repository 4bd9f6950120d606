import { chosen, stated } from "../../lib/facts";
import type { DatabaseFacts } from "../../lib/system-facts";
import { databaseData } from "./classification";
import { parameters } from "./database-parameters";

export const database: DatabaseFacts = {
  data: databaseData,
  databaseName: stated("mailgenius", ["MG-108"], "pg_dump -h localhost -U mailgenius -d mailgenius"),
  engineMajorVersion: chosen(
    17,
    ["MG-C42", "MG-G05"],
    "The documents name no version; their statements need PostgreSQL 15 or newer in corrected form, and 17 is the established major version.",
  ),
  parameters,
  minimumReplicas: chosen(
    { production: 1, staging: 0 },
    ["MG-C09", "MG-172"],
    "Both documents set up a read replica, although one recommends it only above 5 million leads; staging has no load to share.",
  ),
  recoveryWindowDays: stated(7, ["MG-142", "MG-C02"], "# Remove backups older than 7 days"),
  backupWindowUtc: chosen(
    "03:00-03:30",
    ["MG-G01"],
    "Daily without an hour: midnight in Brazil, and an hour after the two systems that state 02:00.",
  ),
  maintenanceWindowUtc: chosen(
    "tue:06:30-tue:07:30",
    ["MG-G01"],
    "Low traffic in Brazil, after the nightly jobs, on a working day; each system has a day of its own, so a bad update meets one first.",
  ),
  pool: stated({ min: 10, max: 50 }, ["MG-105"], "const poolConfig = { min: 10, max: 50,"),
  proxy: chosen(
    { maxConnectionsPercent: 70 },
    ["MG-C17", "MG-002", "MG-106"],
    "Pools of 50 on nine or more processes exceed 100 connections many times over. 70 leaves ten below the alarm at 80 for maintenance, rotation and monitoring.",
  ),
};
