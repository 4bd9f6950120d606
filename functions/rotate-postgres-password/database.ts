import { Client, DatabaseError } from "pg";
import type { Credential } from "../shared/credential";

/** An open connection as the role whose password changes. */
export interface Session {
  /** A standby takes logins but no change. */
  isStandby(): Promise<boolean>;
  /** Stores a SCRAM verifier as the password of a role. */
  setVerifier(role: string, verifier: string): Promise<void>;
  close(): Promise<void>;
}

export interface Database {
  /** Logs in; `undefined` means that the server answered and refused the password. Other failures throw. */
  logIn(credential: Credential): Promise<Session | undefined>;
}

const connectTimeoutMs = 5_000;
const statementTimeoutMs = 10_000;

/** PostgreSQL over verified TLS. `ca` replaces Node's list of certificate authorities. */
export function postgresDatabase(ca: string | undefined): Database {
  return {
    async logIn(credential) {
      const client = new Client({
        host: credential.host,
        port: credential.port,
        database: String(credential.dbname),
        user: String(credential.username),
        password: credential.password,
        ssl: { rejectUnauthorized: true, ...(ca === undefined ? {} : { ca }) },
        connectionTimeoutMillis: connectTimeoutMs,
        query_timeout: statementTimeoutMs,
        application_name: "rotate-postgres-password",
      });
      // A broken idle connection is an event; unheard, it would end the process.
      client.on("error", () => undefined);
      try {
        await client.connect();
      } catch (error) {
        await client.end().catch(() => undefined);
        if (codeOf(error) === sqlState.invalidPassword) return undefined;
        throw explained(error, credential);
      }
      return sessionOf(client);
    },
  };
}

function sessionOf(client: Client): Session {
  return {
    async isStandby() {
      const { rows } = await client.query<{ standby: boolean }>("SELECT pg_is_in_recovery() AS standby");
      return rows[0]?.standby ?? true;
    },
    async setVerifier(role, verifier) {
      // A utility statement takes no parameters: both parts are quoted by the driver.
      await client.query(
        `ALTER ROLE ${client.escapeIdentifier(role)} WITH PASSWORD ${client.escapeLiteral(verifier)}`,
      );
    },
    async close() {
      await client.end();
    },
  };
}

/** PostgreSQL manual, appendix A. */
const sqlState = {
  invalidPassword: "28P01",
  invalidAuthorization: "28000",
  cannotConnectNow: "57P03",
  tooManyConnections: "53300",
} as const;

const hints: Readonly<Record<string, string>> = {
  [sqlState.invalidAuthorization]:
    "The server admits no password login for this role (TLS rules, or role rds_iam).",
  [sqlState.cannotConnectNow]:
    "The server is starting up, shutting down or recovering: the next try may succeed.",
  [sqlState.tooManyConnections]: "All connections are taken: the next try may succeed.",
};

function codeOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "";
}

/** An error for the log: who was asked, what was answered, what to do. No driver message holds the password. */
function explained(error: unknown, { host, port }: Credential): Error {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  const hint =
    hints[code] ??
    (error instanceof DatabaseError
      ? "The server refused the connection."
      : "No answer, or none that can be trusted: check security groups, subnets and the certificate authority.");
  return new Error(`PostgreSQL at ${host}:${String(port)}: ${code} ${message}. ${hint}`, { cause: error });
}
