import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { parseFindings, readFindings } from "../../scripts/report/input/findings";
import { placeOf, readStateFile } from "../../scripts/report/input/state-file";
import { findings, urnOf, types } from "./fixture";

describe("what the packs wrote", () => {
  const broken: readonly (readonly [string, unknown, RegExp])[] = [
    ["is of another form", { ...findings, schema: "mail-estate/policy-results/2" }, /schema/],
    ["has no findings", { ...findings, findings: undefined }, /findings/],
    [
      "has an unknown result",
      { ...findings, findings: [{ ...findings.findings[0], result: "fine" }] },
      /result/,
    ],
    ["judges by a rule that it does not list", { ...findings, rules: [] }, /does not list/],
    ["lists a rule twice", { ...findings, rules: [...findings.rules, ...findings.rules] }, /same name/],
  ];
  for (const [what, content, words] of broken) {
    it(`is refused when it ${what}`, () => {
      assert.throws(() => parseFindings(content, "findings.json"), words);
    });
  }

  it("is refused when it is missing", () => {
    assert.throws(() => readFindings("/nowhere/findings.json"), /nothing was judged/);
  });
});

describe("an exported state", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "estate-state-"));
  after(() => {
    fs.rmSync(folder, { recursive: true });
  });
  const read = (content: unknown): ReturnType<typeof readStateFile> => {
    const file = path.join(folder, "state.json");
    fs.writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
    return readStateFile(file);
  };
  const bucket = { urn: urnOf(types.bucket, "files"), type: types.bucket, inputs: { bucket: "files" } };
  const state = (...resources: readonly object[]): object => ({ version: 3, deployment: { resources } });

  it("tells its stack and project, masks secrets, and leaves out what waits for deletion", () => {
    const secret = {
      "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
      ciphertext: "x",
    };
    const inventory = read(
      state(
        { ...bucket, inputs: { password: secret }, sourcePosition: "project:///components/a.ts#4,2" },
        { ...bucket, urn: urnOf(types.bucket, "old"), delete: true },
      ),
    );
    assert.equal(inventory.stack, "prod");
    assert.equal(inventory.project, "mail-estate");
    assert.equal(inventory.items.length, 1);
    assert.equal(inventory.items[0]?.inputs.password, "[secret]");
    assert.deepEqual(inventory.items[0].place, { file: "components/a.ts", line: 4, column: 2 });
  });

  it("survives parents that form a ring", () => {
    const [one, other] = [urnOf("a:b:C", "one"), urnOf("a:b:C", "other")];
    const ring = state(
      { urn: one, type: "a:b:C", parent: other },
      { urn: other, type: "a:b:C", parent: one },
    );
    assert.equal(read(ring).items.length, 2);
  });

  const broken: readonly (readonly [string, unknown, RegExp])[] = [
    ["no JSON", "plan: no", /not an exported state/],
    ["another JSON", { plans: [] }, /not an exported state/],
    ["an empty state", state(), /holds no resource/],
    ["a state without deployment", { version: 3 }, /deployment/],
    ["resources without URN", state({ ...bucket, urn: "files" }), /is no URN/],
    ["two stacks", state(bucket, { ...bucket, urn: bucket.urn.replace("prod", "dev") }), /2 stacks/],
  ];
  for (const [what, content, words] of broken) {
    it(`is refused when the file holds ${what}`, () => {
      assert.throws(() => read(content), words);
    });
  }

  it("is refused when there is no such file, or a folder", () => {
    assert.throws(() => readStateFile(path.join(folder, "none.json")), /does not exist/);
    assert.throws(() => readStateFile(folder), /cannot be read/);
  });

  it("takes places of our own runs, which start the engine in a folder below the project", () => {
    assert.equal(placeOf("project:///../../../components/a.ts#4,2")?.file, "components/a.ts");
    assert.equal(placeOf("project:///../../../../a.ts#4,2"), undefined);
    assert.equal(placeOf("project:///../../../node_modules/@pulumi/runtime/stack.ts#37,19"), undefined);
  });

  for (const position of [
    "file:///etc/passwd#1,1",
    "project:///../../../../x.ts#1,1",
    "project:///a%2.ts#1,1",
    "x",
    "",
  ]) {
    it(`takes no place from ${JSON.stringify(position)}`, () => {
      assert.equal(placeOf(position), undefined);
    });
  }
});
