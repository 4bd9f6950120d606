import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { JudgedProject, today } from "./judged-project";

/** The documented way to take a stack down, with the rules that guard against deletion in force. */
describe("a stack that is taken down on purpose", function () {
  this.timeout(300_000); // several runs of the engine a test
  let project: JudgedProject;
  const reason = "The system is replaced by another one.";
  const store = { "estate:store": true };
  const override = (until: string): Record<string, unknown> => ({
    ...store,
    "estate:protection": { on: false, reason, until },
  });

  before(async () => {
    project = new JudgedProject();
    project.configure(store);
    assert.equal((await project.run("up")).code, 0);
  });
  after(() => {
    project.remove();
  });

  it("is refused while nobody has decided it", async () => {
    const { code, stderr } = await project.run("destroy");
    assert.equal(code, 3);
    assert.match(stderr, /estate:protection: \{ on: false, reason: "…", until: <last day/);
  });

  it("is not unprotected for a time that ended, nor for longer than anybody oversees", async () => {
    for (const [until, words] of [
      ["2026-11-29", /is out of order: it has expired/],
      ["2027-06-30", /is out of order: it ends later than an override of the protection may/],
    ] as const) {
      project.configure(override(until));
      const { code, stdout } = await project.run("up");
      assert.equal(code, 2);
      assert.match(stdout, words);
      assert.match(stdout, /✗ fixture-protection[\s\S]*first is not protected\./);
      assert.equal((await project.run("destroy")).code, 3);
    }
  });

  it("is unprotected by its owner's word, and every form of the report says so", async () => {
    project.configure(override(today));
    const { code, stdout, stderr } = await project.run("up");
    assert.equal(code, 0, stderr);
    const told = `The stack's protection against deletion is off: ${reason} (team, until ${today}). 1 violation is excepted by that.`;
    assert.ok(stdout.includes(told), stdout);
    const { verdict, exceptions, controls } = project.report;
    assert.equal(verdict.status, "compliant");
    assert.equal(verdict.notes[0], told);
    assert.deepEqual(
      exceptions.map(({ declaredBy, owner, expires, state, takesOut }) => [
        declaredBy,
        owner,
        expires,
        state,
        takesOut,
      ]),
      [["stack", "team", today, "in force", 1]],
    );
    const guard = controls.find(({ id }) => id === "fixture-protection");
    assert.equal(guard?.rows[0]?.result, "excepted");
    for (const file of ["report.html", "report.json", "report.sarif", "report.xml", "report.csv"]) {
      const text = fs.readFileSync(path.join(project.folder, file), "utf8");
      assert.ok(text.includes(reason), `${file} gives the reason`);
      assert.match(text, /team/, `${file} gives the owner`);
      assert.ok(text.includes(today), `${file} gives the last day`);
    }
  });

  it("is not destroyed when that day has passed", async () => {
    const { code, stderr } = await project.run("destroy", [], { ESTATE_POLICY_TODAY: "2026-12-01" });
    assert.equal(code, 3);
    assert.match(stderr, /- kept \(secret, /);
    assert.equal(project.cloud.resources().length, 3);
  });

  it("is destroyed in time, and leaves nothing", async () => {
    const { code, stdout, stderr } = await project.run("destroy");
    assert.equal(code, 0, stderr);
    assert.match(stdout, /prod: 3 deleted[\s\S]*The simulated cloud is empty/);
  });
});
