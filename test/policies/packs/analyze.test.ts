import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { pathToFileURL } from "node:url";
import { packs } from "../../../policies/packs";
import { commonEnvironment } from "../../../scripts/engine/environment";
import { runEngine } from "../../../scripts/engine/own-process-group";
import { repositoryRoot } from "../../../scripts/engine/paths";
import type { Report } from "../../../scripts/report/model/schema";
import { ensureEngine } from "../../../scripts/setup/engine";
import { runScript } from "../../scripts/run-script";

/** A violation, as a rule and a resource: what the engine and the report must agree on. */
type Violation = `${string} of ${string}`;

const resource = (type: string, name: string, inputs: object): object => ({
  urn: `urn:pulumi:prod::small-estate::${type}::${name}`,
  type,
  custom: true,
  id: name,
  inputs,
  outputs: inputs,
});

/** A stack of what is wrong, and of what is right. */
const resources = [
  resource("aws:ec2/securityGroup:SecurityGroup", "open", {
    ingress: [{ protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: ["0.0.0.0/0"] }],
  }),
  resource("aws:ec2/securityGroup:SecurityGroup", "closed", { description: "Nobody", ingress: [] }),
  resource("aws:cloudwatch/logGroup:LogGroup", "for-ever", { retentionInDays: 0 }),
  resource("aws:sqs/queue:Queue", "plain", { sqsManagedSseEnabled: false }),
  resource("aws:dynamodb/table:Table", "unrecoverable", { billingMode: "PAY_PER_REQUEST" }),
  resource("aws:ecr/repository:Repository", "changing", { imageTagMutability: "MUTABLE" }),
];

describe("pulumi policy analyze", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "estate-analyze-"));
  const file = (name: string): string => path.join(folder, name);
  const env = { ESTATE_POLICY_EXCEPTIONS: file("exceptions.yaml"), ESTATE_POLICY_TODAY: "2026-11-30" };
  let reported: readonly Violation[] = [];

  before(async () => {
    const manifest = { time: "2026-11-30T00:00:00Z", magic: "", version: "" };
    fs.writeFileSync(file("state.json"), JSON.stringify({ version: 3, deployment: { manifest, resources } }));
    const exception = {
      rule: "log-group-cmk",
      resource: "for-ever",
      owner: "team",
      reason: "Kept plain while the packs are compared.",
      expires: "2026-12-31",
    };
    fs.writeFileSync(file("exceptions.yaml"), JSON.stringify({ exceptions: [exception] }));
    const args = ["--state", file("state.json"), "--out", file("report")];
    const { code, stderr } = await runScript("report", args, env);
    assert.equal(code, 2, stderr);
    const { controls } = JSON.parse(fs.readFileSync(file("report/report.json"), "utf8")) as Report;
    reported = controls.flatMap(({ id, rows }) =>
      rows.filter(({ result }) => result === "fail").map(({ urn }): Violation => `${id} of ${urn}`),
    );
  });
  after(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  for (const pack of ["all", "gdpr"] as const) {
    it(`finds with ${pack} what the report holds of its rules, no more and no less`, async () => {
      const rules = new Set(packs[pack].rules.map(({ name }) => name));
      const expected = reported.filter((violation) => rules.has(violation.split(" ")[0] ?? ""));
      assert.ok(expected.length >= 5, `only ${expected.join()}`);
      const engine = await ensureEngine();
      const output = await analyze(engine, pack);
      assert.deepEqual([...violationsIn(output, rules)].sort(), [...expected].sort());
    });
  }

  /** What the engine says, one event a line. It ends with a fault because mandatory rules are violated. */
  async function analyze(engine: Awaited<ReturnType<typeof ensureEngine>>, pack: string): Promise<string> {
    let output = "";
    const policyPack = path.join(repositoryRoot, "policies", pack);
    await assert.rejects(
      runEngine(
        engine.program,
        ["policy", "analyze", "--file", file("state.json"), "--policy-pack", policyPack, "--json"],
        folder,
        {
          ...commonEnvironment(engine),
          ...env,
          PULUMI_HOME: folder,
          PULUMI_BACKEND_URL: pathToFileURL(folder).href,
          PULUMI_ACCESS_TOKEN: "",
        },
        { onOutput: (text) => (output += text) },
      ),
      /mandatory policy violations/,
    );
    return output;
  }
});

interface PolicyEvent {
  readonly policyName: string;
  readonly resourceUrn: string;
  readonly message: string;
}

/** Where a policy stands for several rules, each violation begins with its rule's name. */
function ruleIn(message: string): string | undefined {
  return /^([a-z0-9-]+): /m.exec(message)?.[1];
}

function violationsIn(output: string, rules: ReadonlySet<string>): readonly Violation[] {
  return output
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as { policyEvent?: PolicyEvent })
    .flatMap(({ policyEvent }) => (policyEvent === undefined ? [] : [policyEvent]))
    .map(({ policyName, resourceUrn, message }) => ({ rule: ruleIn(message) ?? policyName, resourceUrn }))
    .filter(({ rule }) => rules.has(rule))
    .map(({ rule, resourceUrn }): Violation => `${rule} of ${resourceUrn}`);
}
