import type { OperationsFacts } from "../lib/data-facts";
import { chosen, type RequirementId } from "../lib/facts";
import { alertingData } from "./common/alerting-data";
import { keptUntil, proposedBasis } from "./data-classes";
import { translated } from "./translated";

/** Rows that speak of what logs hold, and of credentials and their rotation. */
const logRows = ["EG-187", "VDX-137", "MG-228"] as const satisfies readonly RequirementId[];
const credentialRows = ["VDX-130", "VDX-160"] as const satisfies readonly RequirementId[];

const security = proposedBasis(
  "legitimate-interest",
  logRows,
  "Running and defending the service is in the interest of those who use it; the lines live 30 days.",
);

/** Equal in all three systems, because the same managed services run them. */
export const operations: OperationsFacts = {
  logRetentionDays: translated(
    30,
    ["EG-079", "EG-187", "MG-G07", "VDX-G03"],
    'find ./logs -name "*.log" -mtime +30 -delete',
    "Stated for the application's logs; those of the services beside it name the same people.",
  ),
  databaseLogs: {
    statements: {
      content: translated(
        { dataClass: "personal", purpose: "slow and failing statements: values may name persons" },
        ["MG-020", "MG-107", "VDX-154"],
        "WHERE mean_time > 100",
        "A statement that is written down may carry names and addresses in its text.",
      ),
      lawfulBasis: security,
    },
    upgrades: {
      content: chosen(
        { dataClass: "internal", purpose: "how upgrades of the database went" },
        ["VDX-G03", "MG-G07"],
        "Steps and results of an upgrade; no row of a table appears.",
      ),
    },
    signIns: {
      content: chosen(
        { dataClass: "confidential", purpose: "failed sign-ins of programs" },
        ["VDX-130", "VDX-127"],
        "Names of roles and hosts of the estate, which help an attacker and name nobody.",
      ),
    },
  },
  cacheLogs: {
    slowCommands: {
      content: translated(
        { dataClass: "personal", purpose: "slow commands: keys hold user ids" },
        ["VDX-100", "VDX-138", "MG-275"],
        "const cacheKey = `user:${userId}`;",
        "A slow command is written down with its key, and the key names the user.",
      ),
      lawfulBasis: security,
    },
    engine: {
      content: chosen(
        { dataClass: "internal", purpose: "how the cache runs" },
        ["VDX-G03", "MG-G07"],
        "Starts, failovers and memory of the engine; no key of an entry appears.",
      ),
    },
  },
  connectionLogs: {
    content: chosen(
      { dataClass: "confidential", purpose: "failed sign-ins of programs" },
      ["MG-C17", "VDX-127"],
      "Names of roles and hosts of the estate; statements are not written down.",
    ),
  },
  webFirewallLogs: {
    content: chosen(
      { dataClass: "personal", purpose: "requests that were stopped: IP addresses of visitors" },
      ["EG-187", "EG-083", "VDX-109"],
      "A request that was stopped is written down with the address that it came from.",
    ),
    lawfulBasis: security,
  },
  rotationLogs: {
    content: chosen(
      { dataClass: "confidential", purpose: "how rotations of credentials went" },
      credentialRows,
      "Names of secrets and steps; values are never written down.",
    ),
  },
  failedRotations: {
    content: chosen(
      { dataClass: "confidential", purpose: "events that a rotation could not handle: names of secrets" },
      credentialRows,
      "An event of Secrets Manager names a secret and a version, never a value.",
    ),
  },
  functionLogs: {
    content: chosen(
      { dataClass: "internal", purpose: "what functions of the estate did: names of resources and counts" },
      ["EG-190", "VDX-143"],
      "Functions write down counts, states and names of resources; no row and no address of a person.",
    ),
  },
  failedCalls: {
    content: chosen(
      { dataClass: "internal", purpose: "calls that a function could not handle: names of resources" },
      ["EG-037", "MG-023"],
      "A call names a job and a time; what it works on is read from the stores themselves.",
    ),
  },
  publicChecks: {
    content: chosen(
      { dataClass: "internal", purpose: "how public pages answered and the script that asks them" },
      ["EG-029", "VDX-035"],
      "States and durations of pages that everybody can read.",
    ),
    retention: keptUntil(
      "the script stays and results go after 30 days",
      ["EG-029", "VDX-035"],
      "A canary runs the script from the bucket for as long as it lives.",
    ),
  },
  disks: {
    content: translated(
      {
        dataClass: "personal",
        purpose: "logs and uploads on their way: user ids IP addresses and imported contacts",
      },
      ["MG-022", "MG-136", "VDX-137", "EG-187"],
      'find /tmp/uploads -name "*.tmp" -mtime +1 -delete',
      "Instances buffer logs and imported files until they are sent on.",
    ),
    lawfulBasis: security,
  },
  alerting: alertingData,
};
