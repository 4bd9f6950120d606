import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { type Exception, readExceptions } from "../../../policies/kit/exceptions";
import { policiesOf } from "../../../policies/kit/policies";
import { openRule, resource, run, type Violation } from "./stack";

const today = "2026-11-22";
const good = {
  rule: "thing-closed",
  resource: "the-thing",
  owner: "platform-operations",
  reason: "Shown to everybody by decision of the owner",
  expires: "2027-01-31",
};

function read(text: string): readonly Exception[] {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "exceptions-")), "exceptions.yaml");
  fs.writeFileSync(file, text);
  return readExceptions(file, new Set(["thing-closed"]), today);
}
const readOne = (change: Readonly<Record<string, unknown>>): readonly Exception[] =>
  read(JSON.stringify({ exceptions: [{ ...good, ...change }] }));

describe("exceptions as a file", () => {
  it("are read", () => {
    assert.deepEqual(readOne({}), [good]);
    assert.deepEqual(readOne({ stacks: ["prod"] }), [{ ...good, stacks: ["prod"] }]);
  });

  it("may be none", () => {
    assert.deepEqual(read("exceptions: []"), []);
  });

  const bad: readonly (readonly [string, Readonly<Record<string, unknown>>, RegExp])[] = [
    ["an unknown rule", { rule: "thing-shut" }, /exceptions\[0\]: there is no rule "thing-shut"/],
    ["every resource", { resource: "*" }, /"\*" is too broad/],
    ["any beginning", { resource: "*-group" }, /too broad/],
    ["few letters", { resource: "vdx*" }, /too broad/],
    [
      "every resource of a type",
      { resource: "urn:pulumi:prod::mail-estate::aws:s3/bucket:Bucket::*" },
      /too broad/,
    ],
    ["no owner", { owner: "" }, /owner/],
    ["a reason of 19 characters", { reason: "a".repeat(19) }, /at least 20 characters/],
    ["no date", { expires: "soon" }, /no date/],
    ["a day that does not exist", { expires: "2027-02-30" }, /no date/],
    ["more than a year", { expires: "2027-11-24" }, /more than a year ahead; at most 2027-11-23/],
    ["a field that nobody knows", { until: "2027-01-31" }, /until/],
  ];
  for (const [what, change, message] of bad) {
    it(`are refused with ${what}`, () => {
      assert.throws(() => readOne(change), message);
    });
  }

  it("are accepted at the limits", () => {
    readOne({ expires: "2027-11-23", reason: "a".repeat(20), resource: "urn:pulumi:*::*::*::the-thing" });
  });

  it("are refused where the file is none", () => {
    assert.throws(() => read("exceptions: ["), /cannot be read/);
    assert.throws(() => read("- a"), /exceptions\.yaml/);
    assert.throws(() => readExceptions("/does/not/exist", new Set(), today), /cannot be read/);
  });
});

describe("exceptions in a run", () => {
  const open = resource("the-thing", { open: true });
  const tell = (exception: Partial<Exception>, day = today): ReturnType<typeof run> =>
    run(policiesOf({ rules: [openRule()] }, [{ ...good, ...exception }], day), [open]);

  it("take the violation out", () => {
    const results = tell({});
    assert.deepEqual(results["thing-closed"], []);
    assert.deepEqual(results["exceptions-in-order"], []);
  });

  it("may name resources by pattern and by URN", () => {
    assert.deepEqual(tell({ resource: "the-t*g" })["thing-closed"], []);
    assert.deepEqual(
      tell({ resource: "urn:pulumi:prod::*::test:index:Thing::the-thing" })["thing-closed"],
      [],
    );
    assert.equal(tell({ resource: "the-t*h" })["thing-closed"]?.length, 1);
  });

  it("hold through their last day", () => {
    assert.deepEqual(tell({}, "2027-01-31")["thing-closed"], []);
  });

  it("leave the violation and fail themselves once they expired", () => {
    const results = tell({}, "2027-02-01");
    assert.deepEqual(results["thing-closed"], [{ message: "is open.", urn: open.urn }]);
    const [fault] = results["exceptions-in-order"] as readonly Violation[];
    assert.match(fault?.message ?? "", /platform-operations .* expired on 2027-01-31/);
    assert.equal(fault?.urn, open.urn);
  });

  it("fail where nothing of that name is there", () => {
    const [fault] = tell({ resource: "another-thing" })["exceptions-in-order"] as readonly {
      message: string;
    }[];
    assert.match(fault?.message ?? "", /names nothing in this stack/);
  });

  it("do not concern other stacks", () => {
    const results = tell({ stacks: ["staging"] });
    assert.equal(results["thing-closed"]?.length, 1);
    assert.deepEqual(results["exceptions-in-order"], []);
  });
});
