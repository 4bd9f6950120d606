import { Client } from "pg";
import { databaseRoles } from "../../lib/database-roles";
import { type DatabaseTarget, primaryDatabaseRole } from "../../lib/poller-configuration";
import { type Findings, flag, joined, reading, type Reading, reasonOf } from "../shared/reading";

export interface DatabaseTools {
  /** A password for this login, good for a few minutes. */
  readonly token: (target: DatabaseTarget, user: string) => Promise<string>;
  /** Authorities that signed the servers' certificates; undefined: Node's list. */
  readonly ca: string | undefined;
}

const connectTimeoutMs = 5_000;
const queryTimeoutMs = 8_000;

/** Age at which PostgreSQL stops taking writes, as the metric defines it. */
const transactionIdLimit = 2_000_000_000;

/** Statistics that any role may read; a role without `pg_monitor` sees the same numbers. */
const statistics = `
  SELECT (SELECT 100.0 * sum(blks_hit) / nullif(sum(blks_hit) + sum(blks_read), 0) FROM pg_stat_database)::float8 AS hit,
    (SELECT sum(numbackends) FROM pg_stat_database)::float8 AS connections,
    current_setting('max_connections')::float8 AS "maxConnections",
    (SELECT max(age(datfrozenxid)) FROM pg_database)::float8 AS "transactionAge",
    pg_database_size(current_database())::float8 AS size`;

interface Row {
  readonly hit: number | null;
  readonly connections: number;
  readonly maxConnections: number;
  readonly transactionAge: number;
  readonly size: number;
}

/** Logs in to every database and reads its statistics (MG-019, MG-104, EG-030, EG-060, EG-068, VDX-057). */
export async function pollDatabases(
  targets: readonly DatabaseTarget[],
  tools: DatabaseTools,
): Promise<Findings> {
  return joined(await Promise.all(targets.map((target) => pollDatabase(target, tools))));
}

async function pollDatabase(target: DatabaseTarget, tools: DatabaseTools): Promise<Findings> {
  try {
    const row = await ask(target, tools);
    return {
      readings: [flag("databaseUnreachable", false, target.role), ...readingsOf(target, row)],
      faults: [],
    };
  } catch (error) {
    const details = {
      database: target.role,
      host: `${target.host}:${String(target.port)}`,
      reason: reasonOf(error),
      hint: hintFor(error),
    };
    return {
      readings: [flag("databaseUnreachable", true, target.role)],
      faults: [{ message: "A database gave no answer to the monitor.", details }],
    };
  }
}

async function ask(target: DatabaseTarget, { token, ca }: DatabaseTools): Promise<Row> {
  const user = databaseRoles.monitor;
  const client = new Client({
    host: target.host,
    port: target.port,
    database: target.databaseName,
    user,
    password: await token(target, user),
    ssl: { rejectUnauthorized: true, ...(ca === undefined ? {} : { ca }) },
    connectionTimeoutMillis: connectTimeoutMs,
    query_timeout: queryTimeoutMs,
    application_name: "metrics-poller",
  });
  client.on("error", () => undefined); // a broken connection is an event; unheard, it would end the process
  try {
    await client.connect();
    const [row] = (await client.query<Row>(statistics)).rows;
    if (row === undefined) throw new Error("The statistics have no row.");
    return row;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A replica has the primary's size and transaction ids: those are published once. */
function readingsOf({ role }: DatabaseTarget, row: Row): Reading[] {
  return [
    ...(row.hit === null ? [] : [reading("databaseCacheHitRatio", row.hit, role)]),
    reading("databaseConnectionsUsed", (row.connections * 100) / row.maxConnections, role),
    ...(role !== primaryDatabaseRole
      ? []
      : [
          reading("databaseSize", row.size, role),
          reading("transactionIdsUsed", (row.transactionAge * 100) / transactionIdLimit, role),
        ]),
  ];
}

/** By SQLSTATE (PostgreSQL manual, appendix A), or Node's code. */
const hints: Readonly<Record<string, string>> = {
  "28P01": `The role ${databaseRoles.monitor} does not exist yet, or has not been granted rds_iam: the database's bootstrap does both.`,
  "28000": `The role ${databaseRoles.monitor} does not exist yet, or IAM refuses rds-db:connect for it.`,
  "53300": "All connections are taken.",
  "57P03": "The server is starting up, shutting down or recovering.",
  "3D000": "There is no such database.",
};

function hintFor(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  return hints[code] ?? "Check the instance's state, security groups and the certificate authority.";
}
