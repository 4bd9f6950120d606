import { chosen, stated } from "../../lib/facts";
import type { DatabaseFacts } from "../../lib/system-facts";
import { translated } from "../translated";
import { databaseData } from "./classification";
import { parameters } from "./database-parameters";

export const database: DatabaseFacts = {
  data: databaseData,
  databaseName: stated("email_gateway", ["EG-003"], "export DB_NAME=email_gateway"),
  engineMajorVersion: chosen(
    17,
    ["EG-G05"],
    "No version is documented; 17 is the established major version.",
  ),
  parameters,
  minimumReplicas: chosen(
    { production: 1, staging: 0 },
    ["EG-149"],
    "The documents are silent; a replica in production is a requirement of this estate.",
  ),
  recoveryWindowDays: stated(7, ["EG-090", "EG-C07"], "7 dias (daily), 30 dias (weekly), 90 dias (monthly)"),
  backupWindowUtc: translated(
    "02:00-02:30",
    ["EG-089", "EG-G01"],
    "**Frequência:** Diário às 02:00",
    "The zone is open; UTC, as for the system that names one.",
  ),
  maintenanceWindowUtc: chosen(
    "wed:06:30-wed:07:30",
    ["EG-G08"],
    "Low traffic in Brazil, after the nightly jobs, on a working day; each system has a day of its own.",
  ),
  pool: chosen(
    { min: 2, max: 10 },
    ["EG-G05", "VDX-019"],
    "Not documented; the pool of the system of the same shape.",
  ),
};
