import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import Redis from "ioredis";
import type { ControlPlane, TokenChange } from "../../functions/rotate-redis-token/control-plane";
import { type Certificates, eventually, freePort, temporaryFolder, unprivileged } from "./support";

/** Milliseconds for which the pretended control plane is busy with a change. */
const changeMs = 20;

/** Servers that speak Redis' protocol. */
export type RedisProgram = "redis-server" | "valkey-server";

/** Why Redis or Valkey cannot run here; undefined where it can. */
export function redisUnavailable(program: RedisProgram = "redis-server"): string | undefined {
  try {
    execFileSync(program, ["--version"], { stdio: "pipe" });
    return undefined;
  } catch {
    return `${program} is not installed (apt-get install ${program})`;
  }
}

/** Redis on loopback, TLS only, with ElastiCache's way of changing tokens in front: ROTATE keeps two, SET one. */
export class RedisServer implements ControlPlane {
  readonly host = "localhost";
  private busyUntil = 0;

  private constructor(
    readonly port: number,
    private readonly folder: string,
    private readonly process: ChildProcess,
    private readonly administrator: Redis,
  ) {}

  static async create(
    certificates: Certificates,
    program: RedisProgram = "redis-server",
  ): Promise<RedisServer> {
    const port = await freePort();
    const folder = temporaryFolder("redis");
    const settings = {
      port: "0",
      "tls-port": String(port),
      bind: "127.0.0.1",
      "tls-cert-file": certificates.certificateFile,
      "tls-key-file": certificates.keyFile,
      "tls-ca-cert-file": certificates.authorityFile,
      "tls-auth-clients": "no",
      dir: folder,
      save: "",
    };
    const options = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
    const child = spawn(program, options, { stdio: "ignore", ...unprivileged });
    const ca = readFileSync(certificates.authorityFile, "utf8");
    const administrator = new Redis({ host: "localhost", port, tls: { ca }, retryStrategy: () => 50 });
    administrator.on("error", () => undefined); // until it has started
    await eventually("Redis answers", async () => {
      if (child.exitCode !== null) throw new Error("Redis ended");
      return administrator.ping().then(
        (answer) => answer === "PONG",
        () => false,
      );
    });
    return new RedisServer(port, folder, child, administrator);
  }

  /** Starts over with one token. The administrator's connection stays open: a login is checked once. */
  async setTokens(...tokens: string[]): Promise<void> {
    this.busyUntil = 0;
    await this.administrator.call(
      "ACL",
      "SETUSER",
      "default",
      "resetpass",
      ...tokens.map((one) => `>${one}`),
    );
  }

  isAvailable(): Promise<boolean> {
    return Promise.resolve(Date.now() >= this.busyUntil);
  }

  async changeToken(token: string, change: TokenChange): Promise<boolean> {
    if (!(await this.isAvailable())) return false;
    const reset = change === "SET" ? ["resetpass"] : [];
    this.busyUntil = Date.now() + changeMs;
    await this.administrator.call("ACL", "SETUSER", "default", ...reset, `>${token}`);
    return true;
  }

  /** The connection of the administrator, who needs no token: it was opened before there was one. */
  connection(): Redis {
    return this.administrator;
  }

  async version(): Promise<string> {
    const info = await this.administrator.info("server"); // Valkey names a version of Redis first
    return (/valkey_version:(\S+)/.exec(info) ?? /redis_version:(\S+)/.exec(info))?.[1] ?? "unknown";
  }

  async destroy(): Promise<void> {
    this.administrator.disconnect();
    const ended = new Promise((resolve) => this.process.once("exit", resolve));
    this.process.kill("SIGKILL");
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}
