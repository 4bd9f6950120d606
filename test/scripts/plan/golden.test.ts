import assert from "node:assert/strict";
import { comparePlans } from "../../../scripts/plan/compare";
import { formatGolden, goldenOf, parseGolden } from "../../../scripts/plan/golden";
import { PlanRecorder } from "../../../scripts/plan/recorder";
import { secret, stepEvent } from "./events";

const bucket = { type: "aws:s3/bucket:Bucket", op: "create" };

describe("golden plans", () => {
  it("have the same bytes whatever order the engine worked in", () => {
    assert.equal(textOf(["b", "a"]), textOf(["a", "b"]));
  });

  it("give one line to each property and survive the way to disk and back", () => {
    const text = textOf(["a"]);
    assert.ok(text.split("\n").includes('  "tags": {"Owner":"team"}'), text);
    assert.deepEqual(formatGolden(parseGolden(text)), text);
  });

  it("hold no secret", () => {
    const text = textOf(["a"], { password: secret });
    assert.match(text, /"password": "\[secret\]"/);
  });

  it("do not name the stack except in its own resource", () => {
    assert.ok(!textOf(["a"]).includes("urn:pulumi"));
  });
});

describe("comparing plans", () => {
  const before = { "t::a": { type: "t", inputs: { size: 1, list: ["x"], tags: { Owner: "me" } } } };

  it("finds nothing between equal plans", () => {
    assert.deepEqual(comparePlans(before, structuredClone(before)), []);
  });

  it("names resources that are new or gone", () => {
    assert.deepEqual(comparePlans(before, {}), ["- t::a: gone"]);
    assert.deepEqual(comparePlans({}, before), ["+ t::a: new"]);
  });

  it("names the value that differs, old and new", () => {
    const after = {
      "t::a": { type: "t", protect: true as const, inputs: { size: 2, list: ["x", "y"], tags: {} } },
    };
    assert.deepEqual(comparePlans(before, after), [
      "~ t::a: protect: (unset) → true",
      "~ t::a: list[1]: (unset) → y",
      "~ t::a: size: 1 → 2",
      "~ t::a: tags.Owner: me → (unset)",
    ]);
  });
});

function textOf(names: readonly string[], inputs: Record<string, unknown> = {}): string {
  const recorder = new PlanRecorder("prod");
  for (const name of names)
    recorder.onEvent(stepEvent({ ...bucket, name, new: { inputs: { tags: { Owner: "team" }, ...inputs } } }));
  return formatGolden(goldenOf(recorder.plan()));
}
