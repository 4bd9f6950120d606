import type { DataFacts, StoreFacts } from "../../lib/data-facts";
import { chosen, type Fact, type RequirementId } from "../../lib/facts";
import { applicationLines, keptFor, machineLines, proposedBasis } from "../data-classes";
import { translated } from "../translated";

const people = ["MG-222", "MG-228"] as const satisfies readonly RequirementId[];

const marketing = proposedBasis(
  "legitimate-interest",
  people,
  "Campaigns go to contacts in the interest of the businesses that send them; consent would be the alternative.",
);

export const databaseData: StoreFacts = {
  content: translated(
    {
      dataClass: "personal",
      purpose: "leads and campaigns: names e-mail addresses and activity of recipients",
    },
    people,
    "FROM lead_activities;",
    "The compliance script counts leads and what they did: both are people.",
  ),
  lawfulBasis: marketing,
  retention: translated(
    { days: 730 },
    ["MG-223", "MG-222"],
    "WHERE created_at < NOW() - INTERVAL '2 years'",
    "What the compliance check calls old; the application deletes it.",
  ),
};

/** @param snapshotDays how long the snapshots live, in which a finished job stays */
export function queueData(snapshotDays: Fact<number>): StoreFacts {
  return {
    content: translated(
      { dataClass: "personal", purpose: "jobs in transit: e-mail addresses and contents of messages" },
      ["MG-228", "MG-120"],
      'select(.name=="email-sending")',
      "A job carries the recipient and the message until it is sent.",
    ),
    lawfulBasis: marketing,
    retention: keptFor(snapshotDays),
  };
}

export const cacheData: StoreFacts = {
  content: translated(
    {
      dataClass: "personal",
      purpose: "copies of database rows to answer faster: names and e-mail addresses",
    },
    ["MG-228", "MG-115"],
    '"*cache:*"',
    "What is cached comes from the tables of leads and campaigns.",
  ),
  lawfulBasis: marketing,
  retention: translated(
    { days: 7 },
    ["MG-115", "MG-079"],
    "# scripts/weekly-maintenance.sh",
    "No time to live is documented; the weekly job removes every cached entry.",
  ),
};

export const backupData: DataFacts = {
  content: chosen(
    {
      dataClass: "personal",
      purpose: "backups of database queue and application: all personal data of the system",
    },
    ["MG-228", "MG-226"],
    "A backup holds what its source holds.",
  ),
  lawfulBasis: marketing,
};

export const application = applicationLines(["MG-228"], "tail -f /var/log/mailgenius/workers.log");

export const machines = machineLines(["MG-289"]);

export const evidence: DataFacts = {
  content: translated(
    {
      dataClass: "personal",
      purpose: "evidence of access to personal data and of changes: names of operators and users",
    },
    ["MG-225"],
    'grep -c "personal_data_access" /var/log/mailgenius/audit.log',
    "Each line says who read whose data, or who changed what.",
  ),
  lawfulBasis: proposedBasis(
    "legal-obligation",
    ["MG-225"],
    "GDPR 5(2) and LGPD 6.X and 37 ask whoever processes personal data to prove how it was used.",
  ),
};
