import * as fs from "node:fs";
import * as path from "node:path";
import { repositoryRoot, simulatedPlaces } from "../../../scripts/engine/paths";
import { SharedCloud } from "../../../simulator/cloud/shared-cloud";

/** A program with two resources; `WAIT_MS` keeps it running between them. */
const program = `
import * as pulumi from "@pulumi/pulumi";
import * as cloudwatch from "@pulumi/aws/cloudwatch";
class Part extends pulumi.ComponentResource {
  constructor(name: string) { super("estate:monitoring:Part", name, {}); }
}
export = async function small(): Promise<Record<string, unknown>> {
  const config = new pulumi.Config("estate");
  const protect = config.getObject<{ on: boolean }>("protection")?.on ?? true;
  const parent = new Part("vdx");
  const first = new cloudwatch.LogGroup("first", { name: config.get("name") ?? "/first", retentionInDays: config.requireNumber("days"), tags: { Owner: "team" } }, { parent, protect });
  if (process.env.WAIT_MS) await new Promise((resolve) => setTimeout(resolve, Number(process.env.WAIT_MS)));
  if (config.getBoolean("broken")) throw new pulumi.RunError("the fixture is broken on purpose");
  new cloudwatch.LogGroup("second", { name: "/second", retentionInDays: 7 }, { parent });
  return { arn: first.arn };
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
  }

  /** Environment for scripts that shall work on this project. */
  get env(): NodeJS.ProcessEnv {
    return { ESTATE_ROOT: this.root };
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
