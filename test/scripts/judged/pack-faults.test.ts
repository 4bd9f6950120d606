import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { JudgedProject } from "./judged-project";

/** Source of a pack with one rule about logs. */
function packOf(judge: string): string {
  return `
    require("tsx/cjs");
    const { startPack } = require("../../../../../policies/kit/pack.ts");
    const { rule } = require("../../../../../policies/kit/rule.ts");
    const only = rule({ name: "crashes", sentence: "It works.", severity: "high", frameworks: {}, remediation: "\`x\`",
      types: ["aws:cloudwatch/logGroup:LogGroup"], judge: ${judge} });
    startPack({ name: "broken", description: "", rules: [only], knownRules: new Set(["crashes"]) });`;
}

/** Whatever keeps the rules from judging is told with its reason, ends with 1 and leaves no report. */
describe("a policy pack that cannot judge", function () {
  this.timeout(300_000); // several runs of the engine a test
  let project: JudgedProject;
  const file = (name: string): string => path.join(project.root, name);

  beforeEach(() => {
    project = new JudgedProject();
    project.leaveOldReport();
  });
  afterEach(() => {
    project.remove();
  });

  const start = 'require("tsx/cjs"); require("./rules.ts");';
  const faults: readonly { title: string; rules: string; says: RegExp }[] = [
    {
      title: "a syntax error",
      rules: "export const rules = ;",
      says: /policies\/all did not start, so nothing was judged:\n[\s\S]*policies\/all\/rules\.ts:1:21: ERROR: Unexpected ";"/,
    },
    {
      title: "an error while it loads",
      rules: 'throw new Error("rule x has no sentence\\n  nor a name");',
      says: /policies\/all did not start[^\n]*\n +rule x has no sentence\n +nor a name\n +in .*policies\/all\/rules\.ts\n/,
    },
    {
      title: "an import that is not there",
      rules: 'import "./gone";',
      says: /policies\/all did not start[^\n]*\n +Cannot find module '\.\/gone'/,
    },
    {
      title: "an end without a word",
      rules: "process.exit(0);",
      says: /policies\/all did not start/,
    },
  ];
  for (const { title, rules, says } of faults) {
    it(`has ${title}`, async () => {
      project.judgeBy(start);
      fs.writeFileSync(file("policies/all/rules.ts"), rules);
      project.assertNoReport(await project.run("preview"), says);
    });
  }

  it("has a rule that crashes over a resource", async () => {
    project.judgeBy(packOf('() => { throw new TypeError("oops"); }'));
    const ended = await project.run("preview");
    project.assertNoReport(ended, /The plan failed; the errors are listed above/);
    assert.match(ended.stdout, /Rule "crashes" could not judge .*first: TypeError: oops/);
  });

  it("has exceptions that cannot be read, are none, or name an unknown rule", async () => {
    const cases = [
      [{ ESTATE_POLICY_EXCEPTIONS: file("nowhere.yaml") }, /nowhere\.yaml:\n +cannot be read: ENOENT/],
      [{ ESTATE_POLICY_EXCEPTIONS: file("broken.yaml") }, /broken\.yaml:\n +cannot be read: /],
      [
        { ESTATE_POLICY_EXCEPTIONS: file("unknown.yaml") },
        /exceptions\[0\]: there is no rule "no-such-rule"/,
      ],
      [{ ESTATE_POLICY_TODAY: "tomorrow" }, /ESTATE_POLICY_TODAY is "tomorrow", which is no date/],
    ] as const;
    fs.writeFileSync(file("broken.yaml"), "exceptions: [\n");
    const entry = { resource: "first-log", owner: "team", reason: "Kept for this test of exceptions." };
    fs.writeFileSync(
      file("unknown.yaml"),
      JSON.stringify({ exceptions: [{ rule: "no-such-rule", ...entry, expires: "2026-12-31" }] }),
    );
    for (const [env, says] of cases) project.assertNoReport(await project.run("preview", [], env), says);
  });

  it("cannot write its results when it has judged", async () => {
    const occupies = `
      const fs = require("node:fs");
      const place = require("node:path").dirname(process.env.ESTATE_POLICY_RESULTS);
      fs.rmSync(place, { recursive: true });
      fs.writeFileSync(place, "");`;
    project.judgeBy(packOf(`() => { ${occupies} return { result: "pass" }; }`));
    const ended = await project.run("preview");
    project.assertNoReport(ended, /The plan failed; the errors are listed above/);
    assert.match(ended.stdout, /The results cannot be written to .*findings\.json: /);
  });

  it("has no place for the report, which is found before anything is planned", async () => {
    fs.rmSync(file(".cache/reports"), { recursive: true });
    fs.writeFileSync(file(".cache/reports"), "");
    const { code, stderr } = await project.run("preview");
    assert.equal(code, 1);
    assert.match(stderr, /The report folder .*\.cache\/reports\/prod cannot be written: .*not a folder/);
    assert.doesNotMatch(stderr, /Planning/);
  });
});
