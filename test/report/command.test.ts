import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { repositoryRoot } from "../../scripts/engine/paths";
import type { Report } from "../../scripts/report/model/schema";
import { reportFiles } from "../../scripts/report/folder";
import { SmallProject } from "../scripts/engine/small-project";
import { type Ended, runScript } from "../scripts/run-script";

const pack = path.join(repositoryRoot, "test/report/pack");

describe("make report", () => {
  const project = new SmallProject();
  const folder = path.join(project.root, ".cache/reports/prod");
  const file = (name: string): string => path.join(project.root, name);
  const report = (args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
    runScript("report", ["--pack", pack, "--stack", "prod", ...args], {
      ...project.env,
      ESTATE_POLICY_TODAY: "2026-11-30",
      ESTATE_POLICY_EXCEPTIONS: file("no-exceptions.yaml"),
      ...env,
    });
  const read = (): Report => JSON.parse(fs.readFileSync(path.join(folder, "report.json"), "utf8")) as Report;
  const left = (): readonly string[] => (fs.existsSync(folder) ? fs.readdirSync(folder) : []);
  /** What an earlier run left, which must not pass for this one's. */
  const leaveOldReport = (): void => {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, "report.html"), "Every mandatory control holds.");
  };
  const noReport = (ended: Ended, words: RegExp): void => {
    assert.equal(ended.code, 1, ended.stderr);
    assert.match(ended.stderr, words);
    assert.doesNotMatch(ended.stderr, /\n\s+at /, "a stack trace");
    assert.deepEqual(left(), []);
  };

  beforeEach(() => {
    project.configure({});
    fs.writeFileSync(file("no-exceptions.yaml"), "exceptions: []\n");
    leaveOldReport();
  });
  after(() => {
    project.remove();
  });

  it("writes every form of a clean plan, twice the same bytes, and ends with 0", async () => {
    const first = await report(["--at", "2026-11-30T12:00:00Z"]);
    assert.equal(first.code, 0, first.stderr);
    assert.deepEqual([...left()].sort(), [...reportFiles].sort());
    const { verdict, controls, at } = read();
    assert.equal(verdict.status, "compliant");
    assert.equal(at, "2026-11-30T12:00:00Z");
    const logs = controls.find(({ id }) => id === "fixture-log-retention");
    assert.equal(logs?.counts.pass, 2);
    assert.deepEqual(
      logs.rows.map(({ place }) => [place?.file, place?.line]),
      [
        ["index.ts", 11],
        ["index.ts", 15],
      ],
    );
    assert.deepEqual(new Set(logs.rows.map(({ system }) => system)), new Set(["vdx"]));
    const bytes = left().map((name) => fs.readFileSync(path.join(folder, name), "utf8"));
    await report(["--at", "2026-11-30T12:00:00Z"]);
    assert.deepEqual(
      left().map((name) => fs.readFileSync(path.join(folder, name), "utf8")),
      bytes,
    );
  });

  it("writes the report of a violation and ends with 2", async () => {
    project.configure({ "estate:days": 1 });
    const { code, stdout } = await report();
    assert.equal(code, 2);
    assert.match(stdout, /Not compliant: 1 violation of 1 mandatory control/);
    assert.equal(read().verdict.status, "violations");
    assert.deepEqual([...left()].sort(), [...reportFiles].sort());
  });

  it("leaves no report when a pack does not load", async () => {
    noReport(
      await report([], { FIXTURE_PACK: "broken" }),
      /test\/report\/pack did not start[\s\S]*the fixture pack is broken on purpose\n +in test\/report\/pack\/index\.ts/,
    );
  });

  it("leaves no report when there is no such pack", async () => {
    noReport(
      await report(["--pack", file("nowhere")]),
      /nowhere did not start[\s\S]*there is no .*PulumiPolicy\.yaml/,
    );
  });

  it("leaves no report when the exceptions are not valid", async () => {
    fs.writeFileSync(file("bad.yaml"), "exceptions: [{ rule: no-such-rule }]\n");
    noReport(
      await report([], { ESTATE_POLICY_EXCEPTIONS: file("bad.yaml") }),
      /bad\.yaml:\n[\s\S]*exceptions\[0\]\.owner/,
    );
  });

  it("counts an exception that expired as a violation", async () => {
    project.configure({ "estate:days": 1 });
    const entry = {
      rule: "fixture-log-retention",
      resource: "first",
      owner: "team",
      reason: "Kept short while the fixture is tested.",
      expires: "2026-12-31",
    };
    fs.writeFileSync(file("exceptions.yaml"), JSON.stringify({ exceptions: [entry] }));
    const env = { ESTATE_POLICY_EXCEPTIONS: file("exceptions.yaml") };
    assert.equal((await report(["--at", "2026-12-31"], env)).code, 0);
    assert.equal(read().controls[0]?.counts.excepted, 1);
    assert.equal((await report(["--at", "2027-01-01"], env)).code, 2);
    assert.equal(read().exceptions[0]?.state, "expired");
  });

  it("leaves no report when the plan fails", async () => {
    project.configure({ "estate:broken": true });
    noReport(await report(), /broken on purpose/);
  });

  it("says so when the folder cannot be written, before it plans", async () => {
    fs.writeFileSync(file("occupied"), "");
    const { code, stderr } = await report(["--out", file("occupied/here")]);
    assert.equal(code, 1);
    assert.match(stderr, /cannot be written: .*not a folder/);
    assert.doesNotMatch(stderr, /Planning/);
  });

  for (const [what, args, words] of [
    [
      "a state file that is none",
      ["--state", path.join(repositoryRoot, "package.json")],
      /not an exported state/,
    ],
    ["a state file that does not exist", ["--state", "/nowhere.json"], /does not exist/],
    ["a stack that does not exist", ["--stack", "nowhere"], /There is no stack "nowhere"/],
    ["a moment that is none", ["--at", "yesterday"], /is no moment/],
    ["an unknown option", ["--colour"], /unknown option/],
  ] as const) {
    it(`ends with 1, not with the code of a violation, at ${what}`, async () => {
      const { code, stderr } = await report(args);
      assert.equal(code, 1);
      assert.match(stderr, words);
    });
  }

  const state = (days: number): string => {
    const urn = "urn:pulumi:prod::small-estate::aws:cloudwatch/logGroup:LogGroup::kept";
    const resource = {
      urn,
      type: "aws:cloudwatch/logGroup:LogGroup",
      custom: true,
      id: "kept",
      inputs: { retentionInDays: days },
      outputs: { retentionInDays: days },
    };
    const time = "2026-11-30T00:00:00Z";
    const deployment = { manifest: { time, magic: "", version: "" }, resources: [resource] };
    fs.writeFileSync(file("state.json"), JSON.stringify({ version: 3, deployment }));
    return file("state.json");
  };

  it("judges an exported state, without a program", async () => {
    const clean = await report(["--state", state(30)]);
    assert.equal(clean.code, 0, clean.stderr);
    assert.equal(read().subject.source, "state");
    assert.equal((await report(["--state", state(1)])).code, 2);
    assert.equal(read().controls[0]?.counts.fail, 1);
  });

  it("leaves no report when the pack does not load over a state", async () => {
    noReport(
      await report(["--state", state(30)], { FIXTURE_PACK: "broken" }),
      /did not start[\s\S]*broken on purpose/,
    );
  });
});
