import type { DataFacts, StoreFacts } from "../../lib/data-facts";
import { chosen, type RequirementId } from "../../lib/facts";
import { applicationLines, keptUntil, machineLines, proposedBasis } from "../data-classes";
import { translated } from "../translated";

const people = ["VDX-136", "VDX-100"] as const satisfies readonly RequirementId[];

const service = proposedBasis(
  "contract",
  people,
  "Users open an account to use the service, which cannot be given without their data.",
);

export const databaseData: StoreFacts = {
  content: translated(
    { dataClass: "personal", purpose: "accounts of users: names e-mail addresses and content" },
    people,
    "user = await database.users.findById(userId);",
    "The documented table is the one of users.",
  ),
  lawfulBasis: service,
  retention: keptUntil(
    "an account lives until its user deletes it",
    ["VDX-136", "VDX-139"],
    "No limit is documented; AWS cannot see a row, so backups and snapshots alone are bounded.",
  ),
};

export const cacheData: StoreFacts = {
  content: translated(
    { dataClass: "personal", purpose: "sessions and profiles of users to answer faster" },
    ["VDX-100", "VDX-101", "VDX-138"],
    "- Cache de sessões (Redis)",
    "Profiles are cached by user, and sessions are in the same group.",
  ),
  lawfulBasis: service,
  retention: translated(
    { days: 7 },
    ["VDX-101", "VDX-125"],
    "REFRESH_TOKEN_EXPIRES_IN=7d",
    "A profile lives an hour; a session no longer than the token that renews it.",
  ),
};

export const backupData: DataFacts = {
  content: chosen(
    { dataClass: "personal", purpose: "backups of the database: all personal data of the system" },
    ["VDX-139", "VDX-072"],
    "A backup holds what its source holds.",
  ),
  lawfulBasis: service,
};

export const uploadsData: StoreFacts = {
  content: translated(
    { dataClass: "personal", purpose: "files that users upload" },
    ["VDX-140", "VDX-023"],
    "AWS_S3_BUCKET=vdx-uploads",
    "The bucket is documented; what users put in may say anything about them and others.",
  ),
  lawfulBasis: service,
  retention: keptUntil(
    "a file lives until its user deletes it",
    ["VDX-140", "VDX-G14"],
    "No limit is documented; a deleted file is gone with its last version.",
  ),
};

export const frontendData: StoreFacts = {
  content: translated(
    { dataClass: "public", purpose: "the static pages that every visitor loads" },
    ["VDX-002"],
    "(Static Files)",
    "The built pages hold no data of anybody.",
  ),
  retention: keptUntil(
    "replaced by each deployment",
    ["VDX-002", "VDX-103"],
    "The files are the product itself and are needed for as long as it runs.",
  ),
};

export const application = applicationLines(["VDX-137"], '"userId": "usr_123", "ip": "192.168.1.1",');

export const machines = machineLines(["VDX-069", "VDX-137"]);
