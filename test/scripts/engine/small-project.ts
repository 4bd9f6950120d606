import * as fs from "node:fs";
import * as path from "node:path";
import { repositoryRoot, simulatedPlaces } from "../../../scripts/engine/paths";
import { SharedCloud } from "../../../simulator/cloud/shared-cloud";

/** A program with two resources, and a secret where `estate:store` is set; `WAIT_MS` keeps an update running between them, `TOUCH` names a file that it changes. */
const program = `
import * as pulumi from "@pulumi/pulumi";
import * as cloudwatch from "@pulumi/aws/cloudwatch"; import * as secretsmanager from "@pulumi/aws/secretsmanager";
class Part extends pulumi.ComponentResource {
  constructor(name: string) { super("estate:monitoring:Part", name, {}); }
}
export = async function small(): Promise<Record<string, unknown>> {
  const config = new pulumi.Config("estate");
  const { on: protect, ...override } = config.getObject<{ on: boolean }>("protection") ?? { on: true };
  const parent = new Part("vdx");
  const first = new cloudwatch.LogGroup("first", { name: config.get("name") ?? "/first", retentionInDays: config.requireNumber("days"), tags: { Owner: "team" } }, { parent, protect });
  if (process.env.WAIT_MS && !pulumi.runtime.isDryRun()) await new Promise((resolve) => setTimeout(resolve, Number(process.env.WAIT_MS)));
  if (process.env.TOUCH) (await import("node:fs")).appendFileSync(process.env.TOUCH, "\\n");
  if (config.getBoolean("broken")) throw new pulumi.RunError("the fixture is broken on purpose");
  new cloudwatch.LogGroup("second", { name: "/second", retentionInDays: 7 }, { parent });
  if (config.getBoolean("store")) new secretsmanager.Secret("kept", { name: "kept" }, { parent, protect });
  const until = config.getObject<{ until?: string }>("protection")?.until?.slice(0, 10);
  return { arn: first.arn, ...(!protect && { protectionOverride: { owner: "team", ...override, until } }) };
};
`;

/** A project of its own, below the repository so that it finds the packages. */
export class SmallProject {
  readonly root: string;

  constructor() {
    const parent = path.join(repositoryRoot, ".cache/test");
    fs.mkdirSync(parent, { recursive: true });
    this.root = fs.mkdtempSync(path.join(parent, "project-"));
    fs.writeFileSync(
      path.join(this.root, "Pulumi.yaml"),
      "name: small-estate\nruntime: nodejs\nmain: index.ts\n",
    );
    fs.writeFileSync(path.join(this.root, "index.ts"), program);
    this.configure({});
    this.except([]);
    this.judgeBy('require("tsx/cjs");\nrequire("../../../../../test/report/pack/index.ts");\n');
  }

  /** Environment for scripts that shall work on this project. */
  get env(): NodeJS.ProcessEnv {
    return { ESTATE_ROOT: this.root, ESTATE_POLICY_EXCEPTIONS: this.exceptionsFile };
  }

  /** Source of the pack that judges the project; without one, three rules about logs and tables. */
  judgeBy(start: string): void {
    const folder = path.join(this.root, "policies/all");
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, "PulumiPolicy.yaml"), "runtime: nodejs\n");
    const manifest = { name: "small-policies", version: "1.0.0", private: true, main: "start.js" };
    fs.writeFileSync(path.join(folder, "package.json"), JSON.stringify(manifest));
    fs.writeFileSync(path.join(folder, "start.js"), start);
  }

  /** Writes the exceptions of the pack. */
  except(exceptions: readonly Readonly<Record<string, unknown>>[]): void {
    fs.writeFileSync(this.exceptionsFile, JSON.stringify({ exceptions }));
  }

  private get exceptionsFile(): string {
    return path.join(this.root, "exceptions.yaml");
  }

  /** Values of the stack `prod` beside what every provider needs. */
  configure(values: Readonly<Record<string, unknown>>): void {
    const config = {
      "aws:region": "us-east-1",
      "aws:allowedAccountIds": ["111111111111"],
      "estate:days": 7,
      ...values,
    };
    fs.writeFileSync(this.stackFile, JSON.stringify({ config }));
  }

  get stackFile(): string {
    return path.join(this.root, "Pulumi.prod.yaml");
  }

  /** The simulated cloud that the last run left. */
  get cloud(): SharedCloud {
    return new SharedCloud(this.places.cloud);
  }

  get places(): ReturnType<typeof simulatedPlaces> {
    return simulatedPlaces({ root: this.root, cache: path.join(this.root, ".cache") }, "prod");
  }

  remove(): void {
    fs.rmSync(this.root, { recursive: true, force: true });
  }
}
