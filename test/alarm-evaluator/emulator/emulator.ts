import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { repositoryRoot } from "../../../scripts/engine/paths";
import { freePort } from "../../real/support";
import { states, type State } from "../alarm";

/**
 * An emulator of AWS that evaluates alarms: one statistic over the whole range, and composite rules. It knows neither metric
 * math nor missing data, and M of N means nothing to it: no judge of those.
 */
const requirement = "ministack==1.5.33";
const environment = path.join(repositoryRoot, ".cache", "ministack");
const startMs = 60_000;

/** Signed for the right service; the emulator looks at nothing else. */
const authorization =
  "AWS4-HMAC-SHA256 Credential=test/20200101/us-east-1/monitoring/aws4_request, SignedHeaders=host, Signature=none";

export class Emulator {
  private constructor(
    private readonly server: ChildProcess,
    private readonly endpoint: string,
  ) {}

  /** Installs it into the project's cache, once, and starts it on a free port. Throws where it cannot be had. */
  static async start(): Promise<Emulator> {
    const program = path.join(environment, "bin", "ministack");
    if (!fs.existsSync(program)) {
      execFileSync("python3", ["-m", "venv", environment], { stdio: "pipe" });
      execFileSync(path.join(environment, "bin", "pip"), ["install", "--quiet", requirement], {
        stdio: "pipe",
      });
    }
    const port = await freePort();
    const settings = {
      BIND_HOST: "127.0.0.1",
      GATEWAY_PORT: String(port),
      MINISTACK_ACCOUNT_ID: "111111111111",
    };
    const server = spawn(program, [], { env: { ...process.env, ...settings }, stdio: "ignore" });
    const emulator = new Emulator(server, `http://127.0.0.1:${port}/`);
    await emulator.answers();
    return emulator;
  }

  stop(): void {
    this.server.kill();
  }

  /** Calls an action of CloudWatch's query protocol. A refusal is an error. */
  async call(action: string, parameters: Readonly<Record<string, string | number>>): Promise<string> {
    const body = new URLSearchParams({ Action: action, Version: "2010-08-01" });
    for (const [key, value] of Object.entries(parameters)) body.set(key, String(value));
    const response = await fetch(this.endpoint, { method: "POST", headers: { authorization }, body });
    const text = await response.text();
    if (!response.ok) throw new Error(`${action}: ${text}`);
    return text;
  }

  async stateOf(alarm: string): Promise<State> {
    const kinds = { "AlarmTypes.member.1": "MetricAlarm", "AlarmTypes.member.2": "CompositeAlarm" };
    const text = await this.call("DescribeAlarms", { "AlarmNames.member.1": alarm, ...kinds });
    const found = /<StateValue>(\w+)<\/StateValue>/.exec(text)?.[1];
    const state = states.find((each) => each === found);
    if (state === undefined) throw new Error(`no state of ${alarm} in ${text}`);
    return state;
  }

  private async answers(): Promise<void> {
    const until = Date.now() + startMs;
    while (this.server.exitCode === null && Date.now() < until) {
      const answer = await this.call("DescribeAlarms", {}).catch(() => undefined);
      if (answer !== undefined) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    this.stop();
    throw new Error("it does not answer");
  }
}
