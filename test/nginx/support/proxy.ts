import { type ChildProcess, spawn } from "node:child_process";
import * as fs from "node:fs";
import { renderNginx, type ProxyInputs } from "../../../nginx";
import { eventually } from "../../real/support";
import { makeProxyFolder, type ProxyFolder } from "./folder";
import { freePorts } from "./ports";
import { ask, type Answer, type Question } from "./requests";

/** One object of the access log. */
export type LogLine = Readonly<Record<string, string | number | null>>;

/** A real nginx on loopback with a rendered configuration; the test plays load balancer and clients. */
export class RunningProxy {
  private constructor(
    readonly inputs: ProxyInputs,
    readonly place: ProxyFolder,
    private readonly nginx: ChildProcess,
  ) {}

  /** Starts nginx and waits until it answers; with another configuration for the same inputs, to compare. */
  static async start(inputs: ProxyInputs, render = renderNginx): Promise<RunningProxy> {
    const [port = 0, loopbackPort = 0] = await freePorts(2);
    const place = makeProxyFolder({ port, loopbackPort });
    fs.writeFileSync(place.file, render({ ...inputs, layout: place.layout }));
    const nginx = spawn(
      "nginx",
      ["-p", place.folder, "-c", place.file, "-e", "stderr", "-g", "daemon off;"],
      { stdio: ["ignore", "ignore", "pipe"] },
    );
    let said = "";
    nginx.stderr.on("data", (part: Buffer) => (said += part.toString()));
    const proxy = new RunningProxy(inputs, place, nginx);
    await eventually("nginx answers", async () => {
      if (nginx.exitCode !== null) throw new Error(`nginx ended: ${said}`);
      const question = { port: place.layout.port, host: "unknown.example", path: "/" };
      return ask(question).then(
        () => true,
        () => false,
      );
    });
    return proxy;
  }

  get port(): number {
    return this.place.layout.port;
  }

  /** Asks as the load balancer does: over TLS, by the first of the hosts. */
  ask(question: Omit<Question, "port">): Promise<Answer> {
    return ask({ host: this.inputs.hosts[0] ?? "", ...question, port: this.port });
  }

  /** Asks in the name of a client, whom the load balancer adds to the list. */
  from(client: string, path: string, headers: Question["headers"] = {}): Promise<Answer> {
    return this.ask({ path, headers: { ...headers, "x-forwarded-for": client } });
  }

  /** Asks nginx to read configuration and block list again, as `systemctl reload nginx` does. */
  askToReload(): void {
    this.nginx.kill("SIGHUP");
  }

  /** Reloads, and waits until no old worker takes connections any more. */
  async reload(): Promise<void> {
    const old = this.workers();
    this.askToReload();
    await eventually("the old workers have stopped listening", () =>
      Promise.resolve(old.every((pid) => !this.workers().includes(pid))),
    );
  }

  /** Workers that take connections; none are known where there is no /proc. */
  private workers(): readonly string[] {
    if (!fs.existsSync("/proc/self/cmdline")) return [];
    const pid = String(this.nginx.pid);
    const children = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ");
    return children.filter((child) => {
      try {
        return !fs.readFileSync(`/proc/${child}/cmdline`, "utf8").includes("shutting down");
      } catch {
        return false; // gone
      }
    });
  }

  /** Waits for the line of the request with this id: it is written after the answer. */
  async logOf(answer: Answer): Promise<LogLine> {
    const id = answer.headers["x-request-id"];
    let found: LogLine | undefined;
    await eventually("the request is in the log", () => {
      found = this.log().find(({ request_id }) => request_id === id);
      return Promise.resolve(found !== undefined);
    });
    if (found === undefined) throw new Error("no line");
    return found;
  }

  /** All lines so far. */
  log(): readonly LogLine[] {
    const lines = fs.readFileSync(this.place.layout.accessLog, "utf8").trim().split("\n");
    return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as LogLine);
  }

  errorLog(): string {
    return fs.readFileSync(this.place.layout.errorLog, "utf8");
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.nginx.once("exit", resolve));
    if (this.nginx.exitCode === null) {
      this.nginx.kill("SIGTERM");
      await ended;
    }
    this.place.remove();
  }
}
