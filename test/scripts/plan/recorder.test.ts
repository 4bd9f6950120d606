import assert from "node:assert/strict";
import type { EngineEvent } from "@pulumi/pulumi/automation";
import type { Plan, PlannedResource } from "../../../scripts/plan/plan";
import { PlanRecorder } from "../../../scripts/plan/recorder";
import { diagnosticEvent, secret, stepEvent, summaryEvent, unknown } from "./events";

const database = { type: "aws:rds/instance:Instance", name: "vdx-db-primary" };

describe("the plan from the engine's events", () => {
  it("folds the three steps of a replacement into one, with old and new values", () => {
    const diff = { engineVersion: { diffKind: "update-replace", inputDiff: true } };
    const old = { inputs: { engineVersion: "16.11" } };
    const now = { inputs: { engineVersion: "17.7" } };
    const resource = only([
      stepEvent({ ...database, op: "create-replacement", old, new: now, diff, keys: ["engineVersion"] }),
      stepEvent({ ...database, op: "replace", old, new: now, diff, keys: ["engineVersion"] }),
      stepEvent({ ...database, op: "delete-replaced", old }),
    ]);
    assert.equal(resource.operation, "replace");
    assert.deepEqual(resource.steps, ["create-replacement", "replace", "delete-replaced"]);
    assert.deepEqual(resource.changes, [
      { path: "engineVersion", kind: "update", replaces: true, before: "16.11", after: "17.7" },
    ]);
    assert.deepEqual(resource.inputs, { engineVersion: "17.7" });
  });

  it("masks secrets and marks what is known after apply only", () => {
    const resource = only([
      stepEvent({
        ...database,
        op: "create",
        new: { inputs: { password: secret, address: unknown, nested: [{ token: secret }] } },
      }),
    ]);
    assert.deepEqual(resource.inputs, {
      address: "(known after apply)",
      nested: [{ token: "[secret]" }],
      password: "[secret]",
    });
  });

  it("takes the old value from the outputs when the difference is not one of inputs", () => {
    const resource = only([
      stepEvent({
        ...database,
        op: "update",
        old: { inputs: {}, outputs: { tags: { "a.b": "1" } } },
        new: { inputs: { tags: { "a.b": "2" } } },
        diff: { 'tags["a.b"]': { diffKind: "update", inputDiff: false } },
      }),
    ]);
    assert.deepEqual(resource.changes, [
      { path: 'tags["a.b"]', kind: "update", replaces: false, before: "1", after: "2" },
    ]);
  });

  it("reads drift from the result of a refresh, not from its beginning", () => {
    const quiet = { type: "aws:s3/bucket:Bucket", name: "logs" };
    const plan = planOf([
      stepEvent({ ...database, op: "refresh", old: {}, new: {} }),
      stepEvent({
        ...database,
        op: "update",
        old: { inputs: { size: 1 } },
        new: { inputs: { size: 2 } },
        diff: { size: { diffKind: "update", inputDiff: true } },
      }),
      stepEvent({ ...quiet, op: "refresh", old: {}, new: {} }),
      stepEvent({ ...quiet, op: "same", old: {}, new: {} }),
    ]);
    assert.deepEqual(
      plan.resources.map(({ operation }) => operation),
      ["update", "same"],
    );
  });

  it("never keeps debug messages: they carry secrets in the clear", () => {
    const plan = planOf([
      diagnosticEvent("debug", "RegisterResource password=hunter2"),
      diagnosticEvent("error", "boom"),
    ]);
    assert.deepEqual(plan.diagnostics, [{ severity: "error", message: "boom" }]);
  });

  it("lists a message once and leaves out that the run failed as a whole", () => {
    const plan = planOf([
      diagnosticEvent("warning", "old\n"),
      diagnosticEvent("warning", "old"),
      diagnosticEvent("error", "preview failed\n"),
    ]);
    assert.deepEqual(plan.diagnostics, [{ severity: "warning", message: "old" }]);
  });

  it("has succeeded only when the engine came to its end without an error", () => {
    assert.equal(planOf([]).succeeded, false);
    assert.equal(planOf([summaryEvent("failed")]).succeeded, false);
    assert.equal(planOf([summaryEvent("succeeded")]).succeeded, true);
  });
});

function planOf(events: readonly EngineEvent[]): Plan {
  const recorder = new PlanRecorder("prod");
  events.forEach(recorder.onEvent);
  return recorder.plan();
}

function only(events: readonly EngineEvent[]): PlannedResource {
  const [resource, ...others] = planOf(events).resources;
  assert.ok(resource !== undefined && others.length === 0);
  return resource;
}
