import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { JudgedProject, today, violating } from "./judged-project";

describe("make preview", function () {
  this.timeout(300_000); // several runs of the engine a test
  let project: JudgedProject;

  before(() => {
    project = new JudgedProject();
  });
  beforeEach(() => {
    project.configure({});
    project.except([]);
    project.leaveOldReport();
  });
  after(() => {
    project.remove();
  });

  it("shows the plan, the verdict and where the report is, and ends with 0", async () => {
    const { code, stdout, stderr } = await project.run("preview");
    assert.equal(code, 0, stderr);
    assert.match(
      stdout,
      /prod: 2 to create[\s\S]*The whole plan: .*prod\.json[\s\S]*Every mandatory control holds\.[\s\S]*The report: .*report\.html/,
    );
    project.assertReport();
    assert.equal(project.report.verdict.status, "compliant");
  });

  it("ends with 2 at a mandatory violation, after it has shown and written everything", async () => {
    project.configure(violating);
    const { code, stdout, stderr } = await project.run("preview");
    assert.equal(code, 2, stderr);
    assert.match(stdout, /prod: 2 to create, 0 unchanged \(\d/, "the plan itself did not fail");
    assert.match(stdout, /Not compliant: 1 violation of 1 mandatory control/);
    assert.match(stdout, /✗ fixture-log-retention \(high, mandatory\)[\s\S]*first is kept too short\./);
    assert.doesNotMatch(stdout, /^Policies$/m, "what the report says is not said twice");
    assert.match(stderr, /A mandatory control is violated: make up is refused/);
    project.assertReport();
  });

  it("ends with 2 at an exception that expired, and with 0 while it holds", async () => {
    project.configure(violating);
    const reason = "Kept short while the fixture is tested.";
    const entry = { rule: "fixture-log-retention", resource: "first", owner: "team", reason };
    project.except([{ ...entry, expires: today }]);
    assert.equal((await project.run("preview")).code, 0);
    assert.equal(project.report.exceptions[0]?.state, "in force");
    project.except([{ ...entry, expires: "2026-11-29" }]);
    const { code, stdout } = await project.run("preview");
    assert.equal(code, 2);
    assert.match(stdout, /The exception of team .* is out of order: it has expired/);
  });

  it("ends with 1 and without a report when the program fails, whatever the packs would say", async () => {
    project.configure({ ...violating, "estate:broken": true });
    const ended = await project.run("preview");
    project.assertNoReport(ended, /The plan failed; the errors are listed above/);
    assert.match(ended.stdout, /broken on purpose/);
  });

  for (const [args, env] of [
    [["--no-policies"], {}],
    [[], { NO_POLICIES: "1" }],
  ] as const) {
    it(`shows the bare plan with ${args[0] ?? "NO_POLICIES=1"}, and says that nobody judged it`, async () => {
      project.configure(violating);
      const { code, stdout, stderr } = await project.run("preview", args, env);
      assert.equal(code, 0, stderr);
      assert.match(stdout, /prod: 2 to create[\s\S]*Not judged: no policies, no report\./);
      assert.doesNotMatch(stdout, /Not compliant|Every mandatory control/);
    });
  }

  it("lets another pack judge too, and names its violations", async () => {
    const pack = path.join(project.root, "other-pack");
    fs.mkdirSync(pack);
    for (const file of ["PulumiPolicy.yaml", "package.json"]) {
      fs.copyFileSync(path.join(project.root, "policies/all", file), path.join(pack, file));
    }
    fs.writeFileSync(
      path.join(pack, "start.js"),
      `const { PolicyPack } = require("@pulumi/policy");
       new PolicyPack("other", { policies: [{ name: "no-logs", description: "Nobody keeps logs.", enforcementLevel: "mandatory",
         validateResource: (args, report) => { if (args.name === "second") report("is a log."); } }] });`,
    );
    const { code, stdout, stderr } = await project.run("preview", ["--policy-packs", pack]);
    assert.equal(code, 2, stderr);
    assert.match(stdout, /mandatory other\/no-logs: second: .*\n +is a log\./);
    assert.equal(project.report.verdict.status, "compliant");
    assert.match(stderr, /A mandatory policy is violated/);
  });

  it("tells its exit codes, and which one wins", async () => {
    const { stdout } = await project.run("preview", ["--help"]);
    assert.match(stdout, /2 a mandatory control is violated · 3 refused/);
    assert.match(stdout, /1 before 3 before 2/);
  });
});
