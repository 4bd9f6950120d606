import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { isStatic } from "../../components/database/parameters";
import { type Database, postgresDatabase } from "../../functions/rotate-postgres-password/database";
import { postgresTarget } from "../../functions/rotate-postgres-password/target";
import { rotationSteps } from "../../functions/shared/rotation-event";
import { stages } from "../../functions/shared/secret-versions";
import { FakeSecretVersions } from "../functions/fake-secret-versions";
import { crashingAfter, rotation, step } from "../functions/rotation-run";
import { postgresUnavailable, PostgresServer } from "./postgres-server";
import { type Certificates, eventually, makeCertificates, skipLoudly, temporaryFolder } from "./support";

const role = "estate_admin";
const superuserPassword = "superuser";

describe("password rotation on a real PostgreSQL", function () {
  let certificates: Certificates;
  let server: PostgresServer;
  let database: Database;
  let folder: string | undefined;

  before(async function () {
    const reason = postgresUnavailable();
    if (reason !== undefined) skipLoudly(this, reason);
    folder = temporaryFolder("certificates");
    certificates = makeCertificates(folder);
    server = await PostgresServer.create(certificates, superuserPassword);
    database = postgresDatabase(readFileSync(certificates.authorityFile, "utf8"));
    await asSuperuser("CREATE DATABASE vdx");
    await asSuperuser(`CREATE ROLE ${role} LOGIN`);
  });

  after(async () => {
    await server?.destroy();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  async function asSuperuser(statement: string): Promise<Record<string, unknown>[]> {
    const client = server.client("postgres", superuserPassword, "postgres");
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(statement)).rows;
    } finally {
      await client.end();
    }
  }

  /** A secret whose first password the server knows. */
  async function freshSecret(): Promise<FakeSecretVersions> {
    const first = { engine: "postgres", host: server.host, port: server.port, dbname: "vdx", username: role };
    await asSuperuser(`ALTER ROLE ${role} PASSWORD 'First1'`);
    return new FakeSecretVersions({ ...first, password: "First1" });
  }

  async function canLogIn(password: unknown, at: PostgresServer = server): Promise<boolean> {
    const client = at.client(role, String(password), "vdx");
    client.on("error", () => undefined);
    return client.connect().then(
      async () => client.end().then(() => true),
      (error: unknown) => {
        assert.match(String(error), /password authentication failed/);
        return false;
      },
    );
  }

  it("rotates twice: each time the new password works and the old one is refused", async () => {
    console.log(`      on ${String((await asSuperuser("SELECT version()"))[0]?.version).slice(0, 16)}`);
    const versions = await freshSecret();
    for (let count = 0; count < 2; count += 1) {
      await rotation(versions, postgresTarget(database));
      assert.equal(await canLogIn(versions.value(stages.current).password), true);
      assert.equal(await canLogIn(versions.value(stages.previous).password), false);
    }
  });

  it("writes no password to the server's log, although that logs every statement", async () => {
    const versions = await freshSecret();
    server.log = "";
    await rotation(versions, postgresTarget(database));
    await eventually("the statement is logged", () => Promise.resolve(server.log.includes("ALTER ROLE")));
    assert.ok(server.log.includes("SCRAM-SHA-256$4096:"));
    assert.ok(!server.log.includes(String(versions.value(stages.current).password)));
  });

  it("converges after a crash at any call to server or secret", async () => {
    for (const service of ["database", "versions"] as const) {
      let crashed = true;
      for (let calls = 0; crashed; calls += 1) {
        crashed = false;
        const versions = await freshSecret();
        const versionId = versions.startRotation();
        const dying = {
          versions: service === "versions" ? crashingAfter(versions, calls) : versions,
          target: postgresTarget(service === "database" ? crashingAfter(database, calls) : database),
        };
        for (const name of rotationSteps) {
          crashed ||= await step(name, versionId, dying).then(
            () => false,
            (error: unknown) => /crash/.test(String(error)),
          );
        }
        for (const name of rotationSteps) {
          await step(name, versionId, { versions, target: postgresTarget(database) });
        }
        assert.equal(versions.idOf(stages.current), versionId);
        assert.equal(await canLogIn(versions.value(stages.current).password), true);
      }
    }
  });

  it("finds its way back where the server is a rotation behind", async () => {
    const versions = await freshSecret();
    await rotation(versions, postgresTarget(database));
    await asSuperuser(`ALTER ROLE ${role} PASSWORD 'First1'`); // as after a restore to an earlier time
    await rotation(versions, postgresTarget(database));
    assert.equal(await canLogIn(versions.value(stages.current).password), true);
  });

  it("says so where nobody knows the password any more, and changes nothing", async () => {
    const versions = await freshSecret();
    await asSuperuser(`ALTER ROLE ${role} PASSWORD 'Elsewhere'`);
    await assert.rejects(rotation(versions, postgresTarget(database)), /was changed elsewhere/);
    assert.equal(versions.idOf(stages.current), versions.firstId);
    assert.equal(await canLogIn("Elsewhere"), true);
  });

  it("trusts no server whose authority it does not know", async () => {
    const versions = await freshSecret();
    await assert.rejects(rotation(versions, postgresTarget(postgresDatabase(undefined))), (error: Error) => {
      assert.match(error.message, /PostgreSQL at localhost:\d+: .*(certificate|self-signed)/);
      assert.match(error.message, /certificate authority/);
      return true;
    });
  });

  it("knows the parameters that this PostgreSQL reads at start only", async () => {
    const rows = await asSuperuser(
      "SELECT name, context FROM pg_settings WHERE context IN ('postmaster', 'sighup')",
    );
    const names = rows.map(({ name }) => name);
    for (const documented of ["max_connections", "shared_preload_libraries", "wal_keep_size"]) {
      assert.ok(names.includes(documented), `${documented} is a setting of this server`);
    }
    for (const { name, context } of rows) {
      if (context === "sighup") assert.equal(isStatic(String(name)), false, `${String(name)} is dynamic`);
    }
    const missing = rows.filter(({ name, context }) => context === "postmaster" && !isStatic(String(name)));
    assert.deepEqual(
      missing.map(({ name }) => String(name)).filter((name) => !ownedByRds.test(name)),
      [],
      "static, but unknown as such",
    );
  });

  describe("with a streaming replica", () => {
    let replica: PostgresServer | undefined;

    after(() => replica?.destroy());

    it("takes the new password there by replication, and no change of its own", async () => {
      const versions = await freshSecret();
      replica = await server.replica(superuserPassword);
      const standby = replica;
      await rotation(versions, postgresTarget(database));
      const { password } = versions.value(stages.current);
      await eventually("the replica knows the password", () => canLogIn(password, standby));
      assert.equal(await canLogIn("First1", standby), false);

      const pointed = { ...versions.value(stages.current), port: standby.port };
      const misled = new FakeSecretVersions(pointed);
      await assert.rejects(
        rotation(misled, postgresTarget(database)),
        /is a standby: the secret must name the primary/,
      );
    });

    it("says that the server is down where it is down", async () => {
      const versions = await freshSecret();
      await server.stop();
      await assert.rejects(rotation(versions, postgresTarget(database)), /ECONNREFUSED.*No answer/);
      await server.start();
    });
  });
});

/** Static settings that RDS sets itself or does not have; nobody can put them in a parameter group. */
const ownedByRds =
  /^(allow_alter_system|archive_mode|bonjour|cluster_name|config_file|data_|debug_|dynamic_shared|external_pid|hba_file|hot_standby|ident_file|ignore_invalid|in_hot|listen_|log_file_mode|logging_collector|max_wal_|port|primary_|recovery_target|restore_|ssl_|summarize|trace_|unix_|wal_level|wal_log_hints|jit_provider)/;
