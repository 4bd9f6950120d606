import assert from "node:assert/strict";
import * as path from "node:path";
import type { Log, Run } from "sarif";
import ts from "typescript";
import { repositoryRoot } from "../../scripts/engine/paths";
import { renderSarif } from "../../scripts/report/render/sarif";
import { hostile, reportOf } from "./fixture";
import { sarifFaults } from "./sarif-schema";

/**
 * What the types of SARIF 2.1.0 (@types/sarif, written from the schema) say of a log: wrong kinds, values that are
 * not allowed, missing and unknown properties.
 */
function faultsOf(log: string): readonly string[] {
  const file = path.join(repositoryRoot, "test/report/checked-sarif.ts");
  const source = `import type { Log } from "sarif";\nexport const log: Log = ${log};\n`;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    skipLibCheck: true,
  };
  const host = ts.createCompilerHost(options);
  const original = { ...host };
  host.fileExists = (name) => name === file || original.fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === file
      ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022)
      : original.getSourceFile(name, ...rest);
  const program = ts.createProgram([file], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

describe("the report as SARIF", () => {
  const text = renderSarif(reportOf());
  const log = JSON.parse(text) as Log;
  const [run] = log.runs as [Run];
  const results = run.results ?? [];

  it("is SARIF 2.1.0", () => {
    assert.deepEqual(faultsOf(text), []);
  });

  it("fits the schema of SARIF 2.1.0", () => {
    assert.deepEqual(sarifFaults(text), []);
  });

  for (const [what, found, instead] of [
    ["a level that does not exist", '"level": "error"', '"level": "dreadful"'],
    ["an unknown property", '"kind": "fail"', '"sort": "fail"'],
    ["a line before the first", '"startLine": 12', '"startLine": 0'],
    ["another version", '"version": "2.1.0"', '"version": "2.0.0"'],
    ["an index below none", '"ruleIndex": 0', '"ruleIndex": -2'],
  ] as const) {
    it(`would not with ${what}`, () => {
      assert.ok(text.includes(found), found);
      assert.notDeepEqual(sarifFaults(text.replace(found, instead)), []);
    });
  }

  it("is judged by types that find a fault", () => {
    assert.notDeepEqual(faultsOf(text.replace('"level": "error"', '"level": "dreadful"')), []);
    assert.notDeepEqual(faultsOf(text.replace('"kind": "fail"', '"sort": "fail"')), []);
  });

  it("holds what somebody must look at, and neither passes nor what does not apply", () => {
    assert.deepEqual(
      results.map(({ kind, level, properties }) => [properties?.result as string, kind, level]),
      [
        ["fail", "fail", "error"],
        ["not-evaluated", "open", "none"],
        ["excepted", "fail", "error"],
        ["fail", "fail", "note"],
      ],
    );
  });

  it("suppresses what an exception takes out, with who answers for it", () => {
    const [suppression] =
      results.find(({ properties }) => properties?.result === "excepted")?.suppressions ?? [];
    assert.equal(suppression?.status, "accepted");
    assert.match(suppression.justification ?? "", /platform, until 2027-01-31/);
  });

  it("points at the line that declares the resource; where nobody tells it, at the stack's file and no line", () => {
    const [first, second] = results.map(({ locations }) => locations?.[0]?.physicalLocation);
    assert.equal(first?.artifactLocation?.uri, "components/storage/open.ts");
    assert.deepEqual(first.region, { startLine: 12, startColumn: 3 });
    assert.equal(second?.artifactLocation?.uri, "Pulumi.prod.yaml");
    assert.equal(second.region, undefined);
  });

  it("names for every result a rule that it lists", () => {
    for (const { ruleId, ruleIndex } of results) {
      assert.equal(run.tool.driver.rules?.[ruleIndex ?? -1]?.id, ruleId);
    }
  });

  it("gives every result a fingerprint of its own, the same in every stack", () => {
    const prints = results.map(({ partialFingerprints }) => Object.values(partialFingerprints ?? {}).join());
    assert.equal(new Set(prints).size, results.length);
    assert.doesNotMatch(prints.join(), /prod/);
  });

  it("keeps hostile text whole", () => {
    assert.ok(results.some(({ message }) => message.text?.includes(hostile) === true));
  });
});
