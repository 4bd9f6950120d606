import type { DataFacts, StoreFacts } from "../../lib/data-facts";
import { chosen, type Fact, type RequirementId } from "../../lib/facts";
import { applicationLines, keptFor, keptUntil, machineLines, proposedBasis } from "../data-classes";
import { translated } from "../translated";

const people = ["EG-184", "EG-185"] as const satisfies readonly RequirementId[];

const delivery = proposedBasis(
  "contract",
  people,
  "Messages are delivered because the client company ordered it; towards recipients the client answers.",
);

export const databaseData: StoreFacts = {
  content: translated(
    {
      dataClass: "personal",
      purpose: "e-mails in transit: senders recipients and contents with companies and api keys",
    },
    people,
    "pg_dump -U postgres -t companies -t api_keys email_gateway",
    "The documented tables name clients and their keys; messages pass through beside them.",
  ),
  lawfulBasis: delivery,
  retention: keptUntil(
    "rows live until the client company deletes them or leaves",
    people,
    "No limit is documented; AWS cannot see a row, so backups and snapshots alone are bounded.",
  ),
};

/** @param snapshotDays how long the snapshots live, in which a finished job stays */
export function queueData(snapshotDays: Fact<number>): StoreFacts {
  return {
    content: translated(
      { dataClass: "personal", purpose: "jobs in transit: e-mail addresses and contents of messages" },
      ["EG-185", "EG-071"],
      "LLEN bull:email:send:waiting",
      "A job carries the recipient and the message until it is sent.",
    ),
    lawfulBasis: delivery,
    retention: keptFor(snapshotDays),
  };
}

/** @param snapshotDays how long the snapshots live, in which an entry stays */
export function cacheData(snapshotDays: Fact<number>): StoreFacts {
  return {
    content: chosen(
      {
        dataClass: "personal",
        purpose: "copies of database rows to answer faster: names and e-mail addresses",
      },
      ["EG-005", "EG-185"],
      "What is cached comes from the tables of companies and messages.",
    ),
    lawfulBasis: delivery,
    retention: keptFor(snapshotDays),
  };
}

export const backupData: DataFacts = {
  content: chosen(
    {
      dataClass: "personal",
      purpose: "backups of database queue and application: all personal data of the system",
    },
    ["EG-120", "EG-186"],
    "A backup holds what its source holds.",
  ),
  lawfulBasis: delivery,
};

export const application = applicationLines(["EG-187", "EG-085"], "`./logs/` - Logs da aplicação");

export const machines = machineLines(["EG-080", "EG-065"]);
