import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import * as automation from "@pulumi/pulumi/automation";
import { startSimulator } from "../../../simulator";
import type { Cloud, RunningSimulator } from "../../../simulator";

const root = join(__dirname, "../../..");
const engineFolder = join(root, ".cache/engine");

/** Account and region that the tests' provider is configured with. */
export const account = "111111111111";
export const region = "us-east-1";

/** What an engine run did to one resource. */
export interface StepSeen {
  readonly name: string;
  readonly op: string;
  readonly diffs: readonly string[];
  /** Path → kind. */
  readonly detailed: Readonly<Record<string, string>>;
}

/** What an engine run said and did. Failed runs are results here: tests read their messages. */
export interface Run {
  readonly failed: boolean;
  readonly text: string;
  readonly steps: readonly StepSeen[];
  readonly outputs: automation.OutputMap;
}

/** One stack in a throw-away backend, run by the real engine against the simulated cloud in this process. */
export class TestStack {
  private constructor(
    private readonly folder: string,
    private readonly simulator: RunningSimulator,
    private readonly stack: automation.Stack,
  ) {}

  /** Skips the calling suite where no engine is at hand. */
  static async start(
    context: Mocha.Context,
    config: Readonly<Record<string, string>> = {},
  ): Promise<TestStack> {
    if (!existsSync(join(engineFolder, "pulumi"))) {
      console.warn(`SKIPPED: no engine in ${engineFolder}`);
      context.skip();
    }
    process.env.PATH = `${engineFolder}${delimiter}${process.env.PATH ?? ""}`; // the SDK asks for the version itself
    const folder = mkdtempSync(join(tmpdir(), "simulator-core-"));
    const simulator = await startSimulator();
    const program = (): Promise<void> => Promise.resolve();
    const stack = await automation.LocalWorkspace.createStack(
      { stackName: "test", projectName: "core", program },
      { workDir: folder, pulumiHome: join(folder, "home"), envVars: environment(folder, simulator) },
    );
    const settings = { "aws:region": region, "aws:allowedAccountIds": JSON.stringify([account]), ...config };
    await stack.setAllConfig(
      Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, { value }])),
    );
    return new TestStack(folder, simulator, stack);
  }

  get cloud(): Cloud {
    return this.simulator.cloud;
  }

  preview(program: automation.PulumiFn): Promise<Run> {
    return this.run(program, (options) => this.stack.preview(options));
  }

  up(program: automation.PulumiFn): Promise<Run> {
    return this.run(program, async (options) => (await this.stack.up(options)).outputs);
  }

  refresh(): Promise<Run> {
    return this.run(undefined, (options) => this.stack.refresh(options));
  }

  destroy(): Promise<Run> {
    return this.run(undefined, (options) => this.stack.destroy(options));
  }

  /** Sets one configuration value of the stack. */
  async configure(key: string, value: string): Promise<void> {
    await this.stack.setConfig(key, { value });
  }

  /** The state as the engine keeps it. */
  stateOnDisk(): string {
    return readFileSync(join(this.folder, ".pulumi/stacks/core/test.json"), "utf8");
  }

  /** A secret output, decrypted. */
  async secretOf(name: string, output: string): Promise<unknown> {
    const exported = await this.stack.exportStack();
    const { resources } = exported.deployment as {
      resources: { urn: string; outputs?: Record<string, { plaintext: string }> }[];
    };
    const found = resources.find(({ urn }) => urn.endsWith(`::${name}`))?.outputs?.[output];
    return found === undefined ? undefined : JSON.parse(found.plaintext);
  }

  async stop(): Promise<void> {
    await this.simulator.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async run(
    program: automation.PulumiFn | undefined,
    action: (options: RunOptions) => Promise<unknown>,
  ): Promise<Run> {
    const steps: StepSeen[] = [];
    let text = "";
    if (program !== undefined) this.stack.workspace.program = program;
    const options: RunOptions = {
      onOutput: (part) => (text += part),
      onError: (part) => (text += part),
      onEvent: (event) => {
        const metadata = event.resOutputsEvent?.metadata ?? event.resourcePreEvent?.metadata;
        if (metadata !== undefined && event.resourcePreEvent !== undefined) steps.push(stepSeen(metadata));
        else if (metadata?.op === "refresh" || metadata?.op === "read") steps.push(stepSeen(metadata));
        else if (event.resOutputsEvent !== undefined && metadata !== undefined)
          replaceStep(steps, stepSeen(metadata));
      },
    };
    try {
      const outputs = await action(options);
      return { failed: false, text, steps, outputs: isOutputMap(outputs) ? outputs : {} };
    } catch (error) {
      return { failed: true, text: `${text}\n${String(error)}`, steps, outputs: {} };
    }
  }
}

interface RunOptions {
  onOutput: (part: string) => void;
  onError: (part: string) => void;
  onEvent: (event: automation.EngineEvent) => void;
}

function environment(folder: string, simulator: RunningSimulator): Record<string, string> {
  return {
    PULUMI_BACKEND_URL: `file://${folder}`,
    PULUMI_CONFIG_PASSPHRASE: "test",
    PULUMI_SKIP_UPDATE_CHECK: "1",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "1",
    PULUMI_DEBUG_PROVIDERS: simulator.debugProviders,
  };
}

function stepSeen(metadata: automation.StepEventMetadata): StepSeen {
  return {
    name: metadata.urn.split("::").at(-1) ?? "",
    op: metadata.op,
    diffs: metadata.diffs ?? [],
    detailed: Object.fromEntries(
      Object.entries(metadata.detailedDiff ?? {}).map(([path, { diffKind }]) => [path, diffKind]),
    ),
  };
}

/** After a refresh the second event of a step says more than the first. */
function replaceStep(steps: StepSeen[], seen: StepSeen): void {
  const index = steps.findLastIndex((step) => step.name === seen.name);
  if (index >= 0 && Object.keys(seen.detailed).length > 0) steps[index] = seen;
}

function isOutputMap(value: unknown): value is automation.OutputMap {
  return typeof value === "object" && value !== null && !("changeSummary" in value) && !("stdout" in value);
}
