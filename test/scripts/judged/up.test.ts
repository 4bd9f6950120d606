import assert from "node:assert/strict";
import * as fs from "node:fs";
import type { Ended } from "../run-script";
import { JudgedProject, violating } from "./judged-project";

describe("make up", function () {
  this.timeout(300_000); // several runs of the engine a test
  let project: JudgedProject;

  beforeEach(() => {
    project = new JudgedProject();
  });
  afterEach(() => {
    project.remove();
  });

  const assertNothingCreated = ({ stdout }: Ended): void => {
    assert.doesNotMatch(stdout, / created/);
    assert.ok(!fs.existsSync(project.places.cloud) || project.cloud.resources().length === 0);
  };

  it("judges before it creates the first resource, and refuses a violation with 2", async () => {
    project.configure(violating);
    const ended = await project.run("up");
    assert.equal(ended.code, 2, ended.stderr);
    assert.match(ended.stdout, /prod: 2 to create[\s\S]*Not compliant/);
    assertNothingCreated(ended);
    project.assertReport();
  });

  it("creates what the policies let pass, with the report of the plan", async () => {
    const { code, stdout, stderr } = await project.run("up");
    assert.equal(code, 0, stderr);
    assert.match(stdout, /Every mandatory control holds\.[\s\S]*prod: 2 created/);
    project.assertReport();
    assert.equal(project.cloud.resources().length, 2);
  });

  it("leaves what is there as it is when a change violates a control", async () => {
    assert.equal((await project.run("up")).code, 0);
    project.configure(violating);
    assert.equal((await project.run("up")).code, 2);
    assert.equal(project.cloud.find("first").inputs.retentionInDays, 7);
  });

  it("has no way round the policies", async () => {
    project.configure(violating);
    for (const option of ["--no-policies", "--skip-preview", "--pack"]) {
      const ended = await project.run("up", [option]);
      assert.equal(ended.code, 1);
      assert.match(ended.stderr, /unknown option/);
    }
    const ended = await project.run("up", ["--yes"], { NO_POLICIES: "1", YES: "1" });
    assert.equal(ended.code, 2, ended.stderr);
    assertNothingCreated(ended);
  });

  it("changes nothing where the pack does not start, or is not there", async () => {
    project.judgeBy("throw new Error('no rules today');");
    const broken = await project.run("up");
    project.assertNoReport(broken, /policies\/all did not start[\s\S]*no rules today/);
    assertNothingCreated(broken);
    fs.rmSync(`${project.root}/policies`, { recursive: true });
    const missing = await project.run("up");
    project.assertNoReport(missing, /policies\/all did not start[\s\S]*there is no .*PulumiPolicy\.yaml/);
    assertNothingCreated(missing);
  });

  it("applies only what was judged: a file that changes meanwhile ends the run", async () => {
    const ended = await project.run("up", [], { TOUCH: project.stackFile });
    project.assertNoReport(ended, /changed since the judgement began/);
    assertNothingCreated(ended);
  });

  it("on AWS is judged by the committed exceptions and today, whatever the environment says", async () => {
    const { code, stderr } = await project.run("up", ["--cloud", "aws", "--yes"]);
    assert.equal(code, 1);
    assert.match(stderr, /ESTATE_POLICY_EXCEPTIONS and ESTATE_POLICY_TODAY is set/);
  });

  it("judges neither a refresh nor a destroy", async () => {
    project.configure({ "estate:protection": { on: false, reason: "the stack ends", until: "2026-12-01" } });
    assert.equal((await project.run("up")).code, 0);
    project.judgeBy("throw new Error('no rules today');");
    assert.equal((await project.run("refresh")).code, 0);
    assert.equal((await project.run("destroy")).code, 0);
    assert.equal(project.cloud.resources().length, 0);
  });
});
