import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { today } from "../../../policies/kit/clock";
import { type Ended, runScript } from "../run-script";
import { SmallProject } from "./small-project";

/** One stack from its first plan to its end; each step builds on the one before. */
describe("a stack on the simulated cloud", () => {
  let project: SmallProject;
  const run = (name: string): Promise<Ended> => runScript(name, [], project.env);

  before(() => {
    project = new SmallProject();
  });
  after(() => {
    project.remove();
  });

  it("is planned without a trace but the plan", async () => {
    const { code, stdout, stderr } = await run("preview");
    assert.equal(code, 0, stderr);
    assert.match(stdout, /prod: 2 to create, 0 unchanged/);
    assert.ok(!fs.existsSync(project.places.folder));
    const plan = JSON.parse(fs.readFileSync(path.join(project.root, ".cache/plans/prod.json"), "utf8")) as {
      resources: unknown[];
    };
    assert.equal(plan.resources.length, 5); // stack, provider, component and two log groups
  });

  it("is created, and a second time nothing changes", async () => {
    assert.match((await run("up")).stdout, /prod: 2 created, 0 unchanged/);
    assert.match((await run("up")).stdout, /prod: no changes, 2 unchanged/);
  });

  it("leaves the committed stack file alone", () => {
    assert.ok(!fs.readFileSync(project.stackFile, "utf8").includes("encryptionsalt"));
    assert.deepEqual(fs.readdirSync(path.join(project.root, ".cache/work")), []);
  });

  it("shows a changed value, old and new", async () => {
    project.configure({ "estate:days": 14 });
    const { code, stdout } = await run("preview");
    assert.equal(code, 0);
    assert.match(stdout, /~ first {2}aws:cloudwatch\/logGroup:LogGroup\n +retentionInDays: 7 → 14\n/);
    project.configure({});
  });

  it("finds what was changed behind the program's back", async () => {
    project.cloud.change("second", { retentionInDays: 30 });
    const { stdout } = await run("refresh");
    assert.match(stdout, /~ second[^\n]*\n +retentionInDays: 7 → 30\n/);
    assert.match(stdout, /1 changed behind the program's back/);
  });

  it("is not replaced while it is protected", async () => {
    project.configure({ "estate:name": "/renamed" });
    for (const command of ["preview", "up"]) {
      const { code, stderr } = await run(command);
      assert.equal(code, 3, stderr);
      assert.match(
        stderr,
        /± first \(protected resource, aws:cloudwatch\/logGroup:LogGroup\)\n +why: name: \/first → \/renamed/,
      );
    }
    project.configure({});
  });

  it("is not destroyed while it is protected", async () => {
    const { code, stderr } = await run("destroy");
    assert.equal(code, 3);
    assert.match(stderr, /- first \(protected resource/);
    project.configure({ "estate:protection": { on: false, reason: "the stack ends", until: today() } });
    const early = await run("destroy");
    assert.equal(early.code, 3);
    assert.match(early.stderr, /the state still has it/);
  });

  it("is destroyed after the documented override, and leaves nothing", async () => {
    assert.equal((await run("up")).code, 0);
    const { code, stdout, stderr } = await run("destroy");
    assert.equal(code, 0, stderr);
    assert.match(stdout, /prod: 2 deleted[\s\S]*The simulated cloud is empty/);
  });
});
