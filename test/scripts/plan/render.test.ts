import assert from "node:assert/strict";
import { PlanRecorder } from "../../../scripts/plan/recorder";
import { render } from "../../../scripts/plan/render";
import { summarise } from "../../../scripts/plan/summary";
import type { Plan } from "../../../scripts/plan/plan";
import { diagnosticEvent, secret, stepEvent, summaryEvent, urnOf } from "./events";

const platform = { type: "estate:platform:EmailPlatform", name: "vdx" };
const postgres = {
  type: "estate:database:Postgres",
  name: "vdx-db",
  parent: urnOf(platform.type, platform.name),
};
const below = { parent: urnOf(postgres.type, postgres.name) };

describe("the plan that people read", () => {
  it("counts by the outermost component and the folder of the innermost", () => {
    assert.deepEqual(summarise(example()), [
      { system: "vdx", group: "database", counts: { create: 2, update: 1 } },
    ]);
  });

  it("folds creations to counts by type, and lists them when asked", () => {
    const folded = render(example(), { verbose: false, tense: "plan" });
    assert.match(folded, /\+ {4}2 {2}aws:rds\/instance:Instance/);
    assert.ok(!folded.includes("vdx-db-standby"));
    assert.match(render(example(), { verbose: true, tense: "plan" }), /\+ vdx-db-standby/);
  });

  it("shows old and new value of an update, and no secret", () => {
    const text = render(example(), { verbose: true, tense: "plan" });
    assert.match(text, /allocatedStorage: 200 → 300/);
    assert.match(text, /password: \[secret\] → \[secret\]/);
  });

  it("ends with the totals in words", () => {
    assert.match(
      render(example(), { verbose: false, tense: "plan" }),
      /prod: 2 to create, 1 to update, 0 unchanged \(/,
    );
    assert.match(
      render(example(), { verbose: false, tense: "done" }),
      /prod: 2 created, 1 updated, 0 unchanged \(/,
    );
  });

  it("shows errors with the resource they belong to", () => {
    const recorder = new PlanRecorder("prod");
    recorder.onEvent(diagnosticEvent("error", "name is taken", urnOf("aws:s3/bucket:Bucket", "logs")));
    const text = render(recorder.plan(), { verbose: false, tense: "plan" });
    assert.match(text, /error: logs: name is taken/);
    assert.match(text, /the plan failed/);
  });
});

function example(): Plan {
  const recorder = new PlanRecorder("prod");
  const instance = { type: "aws:rds/instance:Instance", ...below };
  recorder.onEvent(stepEvent({ ...platform, op: "create", new: {} }));
  recorder.onEvent(stepEvent({ ...postgres, op: "create", new: {} }));
  recorder.onEvent(stepEvent({ ...instance, name: "vdx-db-primary", op: "create", new: {} }));
  recorder.onEvent(stepEvent({ ...instance, name: "vdx-db-standby", op: "create", new: {} }));
  recorder.onEvent(
    stepEvent({
      ...instance,
      name: "vdx-db-reader",
      op: "update",
      old: { inputs: { allocatedStorage: 200, password: secret } },
      new: { inputs: { allocatedStorage: 300, password: secret } },
      diff: {
        allocatedStorage: { diffKind: "update", inputDiff: true },
        password: { diffKind: "update", inputDiff: true },
      },
    }),
  );
  recorder.onEvent(summaryEvent("succeeded"));
  return recorder.plan();
}
