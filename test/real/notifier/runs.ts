import { buildFunction } from "../../../components/compute/bundle";
import {
  type Emulator,
  emulatorsUnavailable,
  emulatorVersion,
  lambdaNode,
  lambdaRuntimeUnavailable,
  startMoto,
} from "../../support/emulators";
import { LambdaProcess } from "../../support/lambda-process";
import { skipLoudly } from "../support";
import { surroundings, type Surroundings } from "./surroundings";

/** Runs of the notifier's bundle for the tests of the suite that calls this; ended after each and after all. */
export function bundleRuns(): BundleRuns {
  const runs = new BundleRuns();
  before(async function () {
    await runs.start(this);
  });
  afterEach(() => runs.end());
  after(() => runs.stop());
  return runs;
}

/** The notifier's bundle on Lambda's Node.js with an emulated AWS around it, new for every test. */
class BundleRuns {
  around!: Surroundings;
  run!: LambdaProcess;
  private aws: Emulator | undefined;
  private bundle = "";
  private suite = 0;
  private readonly processes: LambdaProcess[] = [];

  get endpoint(): string {
    return this.aws?.endpoint ?? "";
  }

  async start(context: Mocha.Context): Promise<void> {
    const reason = emulatorsUnavailable() ?? lambdaRuntimeUnavailable();
    if (reason !== undefined) skipLoudly(context, reason);
    this.aws = await startMoto();
    this.bundle = buildFunction("notifier");
    console.log(`      moto ${emulatorVersion("moto")}, ${lambdaNode}`);
  }

  /** A table, topics and secrets of its own, with Slack and PagerDuty that accept. */
  async fresh(filled = true): Promise<void> {
    if (this.aws === undefined) throw new Error("not started");
    this.around = await surroundings(this.aws, "mailgenius", `-${(this.suite += 1)}`, filled);
    this.run = this.another();
  }

  /** One more execution environment. */
  another(
    configuration: unknown = this.around.configuration,
    more: Record<string, string> = {},
  ): LambdaProcess {
    const made = new LambdaProcess(this.bundle, configuration, { ...this.around.environment, ...more });
    this.processes.push(made);
    return made;
  }

  async end(): Promise<void> {
    await Promise.all(this.processes.splice(0).map((each) => each.stop()));
    await this.around?.stop();
  }

  async stop(): Promise<void> {
    await this.aws?.stop();
  }
}

/** The fixture's events name topics of another account. */
export function to(
  topics: Surroundings["topics"],
  event: unknown,
  level: keyof Surroundings["topics"] = "critical",
): unknown {
  const copy = structuredClone(event) as { Records: { Sns: { TopicArn: string } }[] };
  for (const { Sns } of copy.Records) Sns.TopicArn = topics[level];
  return copy;
}

/** What one alarm's name is in these tests: documented with e-mail, Slack and PagerDuty. */
export const database = "mailgenius-db-database-connections-high";
