import { mkdirSync, rmSync } from "node:fs";
import * as path from "node:path";
import type { PollerTargets } from "../../../lib/poller-configuration";
import { PostgresServer } from "../postgres-server";
import { type RedisProgram, RedisServer } from "../redis-server";
import { type Certificates, freePort, makeCertificates, temporaryFolder } from "../support";
import { Application, type Route } from "./application";
import { FakeAws, type FakeCloud } from "./fake-aws";
import { deploy, type Run, run, type RunSetup } from "./run";

const secretArn = "arn:aws:secretsmanager:us-east-1:111111111111:secret:queue";
const token = "TokenOfTheTestGroup1";
const superuserPassword = "superuser-of-the-test";

/** Everything that one system consists of, really running on loopback. */
export class Servers {
  readonly applications: Application[] = [];

  private constructor(
    readonly folder: string,
    readonly certificates: Certificates,
    readonly aws: FakeAws,
    readonly redis: RedisServer,
    readonly postgres: PostgresServer,
    readonly instancePort: number,
  ) {}

  static async create(program: RedisProgram): Promise<Servers> {
    const folder = temporaryFolder("metrics-poller");
    const certificates = makeCertificates(folder);
    const redis = await RedisServer.create(certificates, program);
    await redis.setTokens(token);
    const postgres = await PostgresServer.create(certificates, superuserPassword, [
      // An IAM token is a password that only RDS can check: here every token of this one role is good.
      "hostssl all monitor 127.0.0.1/32 trust",
    ]);
    const servers = new Servers(
      folder,
      certificates,
      await FakeAws.create(),
      redis,
      postgres,
      await freePort(),
    );
    mkdirSync(servers.deployed);
    deploy(servers.deployed);
    return servers;
  }

  /** The role that the bootstrap of a database makes. */
  async createMonitor(): Promise<void> {
    const client = this.postgres.client("postgres", superuserPassword, "postgres");
    await client.connect();
    await client.query("CREATE ROLE monitor LOGIN; GRANT pg_monitor TO monitor");
    await client.end();
  }

  /** Starts nginx of one more instance: 127.0.0.1, 127.0.0.2 and so on, all on the same port. */
  async addInstance(routes: Readonly<Record<string, Route>>): Promise<void> {
    const address = `127.0.0.${String(this.applications.length + 1)}`;
    this.applications.push(await Application.create(address, this.instancePort, this.certificates, routes));
  }

  /** Ends all instances. */
  async removeInstances(): Promise<void> {
    await Promise.all(this.applications.splice(0).map((application) => application.destroy()));
  }

  /** Polls once. */
  async poll(
    configuration: RunSetup["configuration"],
    changes: { cloud?: Partial<FakeCloud>; targets?: Partial<PollerTargets>; remainingMs?: number } = {},
  ): Promise<Run> {
    const ids = this.applications.map((_, index) => [
      `i-${String(index + 1)}`,
      `127.0.0.${String(index + 1)}`,
    ]);
    this.aws.calls.length = 0;
    this.aws.cloud = {
      instances: Object.fromEntries(ids) as Record<string, string>,
      secrets: { [secretArn]: JSON.stringify({ host: "localhost", port: this.redis.port, password: token }) },
      filled: {},
      allocatedGib: 100,
      freeBytes: 25 * 1024 ** 3,
      ...changes.cloud,
    };
    const database = { host: "localhost", port: this.postgres.port, databaseName: "postgres" };
    return run({
      folder: this.deployed,
      configuration,
      targets: {
        FLEETS: ["app"],
        DATABASES: [{ role: "primary", identifier: "db-1", ...database }],
        CACHES: [{ role: "queue", secretArn }],
        SECRETS: {},
        ...changes.targets,
      },
      environment: {
        AWS_ENDPOINT_URL: this.aws.url,
        CACHE_CA_FILE: this.certificates.authorityFile,
        DATABASE_CA_FILE: this.certificates.authorityFile,
      },
      remainingMs: changes.remainingMs ?? 55_000,
    });
  }

  async destroy(): Promise<void> {
    await this.removeInstances();
    await this.aws.destroy();
    await this.redis.destroy();
    await this.postgres.destroy();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get deployed(): string {
    return path.join(this.folder, "deployed");
  }
}
