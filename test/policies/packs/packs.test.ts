import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { packs } from "../../../policies/packs";
import { readExceptions } from "../../../policies/kit/exceptions";
import { today } from "../../../policies/kit/clock";
import { allRules, ruleGroups } from "../../../policies/rules";

const folder = path.resolve(__dirname, "../../../policies");
const named = (rules: readonly { readonly name: string }[]): readonly string[] =>
  rules.map(({ name }) => name);

describe("packs", () => {
  it("hold every rule between them", () => {
    const chosen = new Set([
      ...named(packs.security.rules),
      ...named(packs.gdpr.rules),
      ...named(packs.operations.rules),
    ]);
    assert.deepEqual(
      named(allRules).filter((name) => !chosen.has(name)),
      [],
    );
    assert.equal(packs.all.rules.length, allRules.length);
  });

  it("choose by what a rule serves", () => {
    for (const { frameworks, name } of allRules) {
      const serves = (...lists: readonly (readonly string[] | undefined)[]): boolean =>
        lists.some((list) => (list ?? []).length > 0);
      if (serves(frameworks.fsbp, frameworks.cis))
        assert.ok(named(packs.security.rules).includes(name), name);
      if (serves(frameworks.gdpr, frameworks.lgpd)) assert.ok(named(packs.gdpr.rules).includes(name), name);
      if (serves(frameworks.requirements)) assert.ok(named(packs.operations.rules).includes(name), name);
    }
    for (const { name } of ruleGroups.data ?? []) assert.ok(named(packs.gdpr.rules).includes(name), name);
    for (const { name } of ruleGroups.promises ?? [])
      assert.ok(named(packs.operations.rules).includes(name), name);
  });

  it("come with exceptions that are in order today", () => {
    readExceptions(path.join(folder, "exceptions.yaml"), packs.all.knownRules, today());
  });
});

/** Starts a pack as the engine does, and returns what it first says and how it ends. */
function start(
  pack: string,
  environment: NodeJS.ProcessEnv,
): Promise<{ output: string; code: number | null }> {
  const host = path.resolve(folder, "../node_modules/@pulumi/pulumi/cmd/run-policy-pack");
  const child = spawn(process.execPath, [host, "127.0.0.1:1", "."], {
    cwd: path.join(folder, pack),
    env: { ...process.env, ...environment },
  });
  let output = "";
  return new Promise((resolve) => {
    child.stdout.on("data", (data: Buffer) => {
      output += data.toString();
      if (/^\d+\n/.test(output)) child.kill();
    });
    child.stderr.on("data", (data: Buffer) => (output += data.toString()));
    child.on("close", (code) => {
      resolve({ output, code });
    });
  });
}

describe("a pack's process", () => {
  for (const pack of Object.keys(packs)) {
    it(`${pack} has all that the engine looks for`, () => {
      for (const file of ["PulumiPolicy.yaml", "package.json", "start.js", "index.ts"]) {
        assert.ok(fs.existsSync(path.join(folder, pack, file)), file);
      }
    });
  }

  it("serves", async () => {
    assert.match((await start("all", {})).output, /^\d+\n/);
  });

  it("says what is wrong with its exceptions and does not serve", async () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "exceptions-")), "exceptions.yaml");
    fs.writeFileSync(file, 'exceptions: [{ rule: "no-such-rule", resource: "*" }]');
    const { output, code } = await start("operations", { ESTATE_POLICY_EXCEPTIONS: file });
    assert.doesNotMatch(output, /^\d+\n/);
    assert.match(output, /too broad/);
    assert.notEqual(code, 0);
  });

  it("says that its results cannot be written and does not serve", async () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "results-")), "occupied");
    fs.writeFileSync(file, "");
    const { output, code } = await start("gdpr", { ESTATE_POLICY_RESULTS: path.join(file, "results.json") });
    assert.match(output, /results cannot be written to .*occupied\/results\.json: ENOTDIR/);
    assert.notEqual(code, 0);
  });

  it("removes results of an earlier run", async () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "results-")), "results.json");
    fs.writeFileSync(file, "{}");
    await start("gdpr", { ESTATE_POLICY_RESULTS: file });
    assert.ok(!fs.existsSync(file));
  });
});
