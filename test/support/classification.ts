import type { Classification, DataContent } from "../../lib/classification";
import type { CacheLog, DatabaseLog } from "../../lib/data-facts";

/** Contents for components under test. */
export const people: DataContent = {
  dataClass: "personal",
  purpose: "accounts of users",
  lawfulBasis: "contract",
};
export const machines: DataContent = { dataClass: "internal", purpose: "how machines run" };
export const credentials: DataContent = { dataClass: "confidential", purpose: "names of secrets" };

/** Rows or entries that live for a month. */
export const month: Classification = { content: people, retention: { days: 30 } };

export const endless: Classification = {
  content: people,
  retention: { none: true, reason: "until the user deletes it" },
};

export const databaseLogContents: Readonly<Record<DatabaseLog, DataContent>> = {
  statements: people,
  upgrades: machines,
  signIns: credentials,
};

export const cacheLogContents: Readonly<Record<CacheLog, DataContent>> = {
  slowCommands: people,
  engine: machines,
};

/** Rotation for components under test. */
export const rotation = {
  functionSubnetIds: ["subnet-p"],
  functionSecurityGroupId: "sg-f",
  afterDays: 30,
  logContent: credentials,
  eventContent: credentials,
};
