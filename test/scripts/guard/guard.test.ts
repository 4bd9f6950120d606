import assert from "node:assert/strict";
import { isProtectionOn, lossesOf, lossesOfDestroy, refusedOf } from "../../../scripts/guard/guard";
import { refusalMessage } from "../../../scripts/guard/message";
import { withoutProtectErrors } from "../../../scripts/guard/protect-errors";
import type { Plan } from "../../../scripts/plan/plan";
import { PlanRecorder } from "../../../scripts/plan/recorder";
import { diagnosticEvent, stepEvent, summaryEvent, urnOf } from "../plan/events";

const database = { type: "aws:rds/instance:Instance", name: "vdx-db-primary" };
const urn = urnOf(database.type, database.name);

describe("the guard of stateful resources", () => {
  it("refuses a replacement, with the cause and the guards", () => {
    const losses = lossesOf(
      replacement({
        protect: true,
        inputs: { engineVersion: "16.11", deletionProtection: true, skipFinalSnapshot: false },
      }),
    );
    const [loss] = losses;
    assert.equal(loss?.action, "replace");
    assert.deepEqual(loss.guards, [
      "protect (Pulumi refuses)",
      "deletionProtection (AWS refuses)",
      "final snapshot",
    ]);
    const message = refusalMessage(refusedOf(losses, true), "prod", "simulated", true);
    assert.match(message, /± vdx-db-primary \(database/);
    assert.match(message, /why: engineVersion: 16\.11 → 17\.7/);
    assert.match(message, /estate:protection: \{ on: false, reason: "…", until: <last day/);
  });

  it("refuses a deletion that the configuration allows but the state does not yet", () => {
    const losses = lossesOf(planOf([stepEvent({ ...database, op: "delete", old: { protect: true } })]));
    assert.equal(refusedOf(losses, false).length, 1);
    assert.match(refusalMessage(losses, "prod", "aws", false), /the state still has it/);
  });

  it("lets go what is unprotected in state and configuration", () => {
    const losses = lossesOf(replacement({ protect: false, inputs: {} }));
    assert.equal(losses.length, 1);
    assert.deepEqual(refusedOf(losses, false), []);
  });

  it("refuses an unprotected stateful resource while the protection is on", () => {
    assert.equal(refusedOf(lossesOf(replacement({ protect: false, inputs: {} })), true).length, 1);
  });

  it("does not mind what can be made again, unless it is protected", () => {
    const rule = { type: "aws:ec2/route:Route", name: "out", op: "delete" };
    assert.deepEqual(lossesOf(planOf([stepEvent({ ...rule, old: {} })])), []);
    assert.equal(lossesOf(planOf([stepEvent({ ...rule, old: { protect: true } })])).length, 1);
  });

  it("minds a cache only when it has snapshots", () => {
    const cache = { type: "aws:elasticache/replicationGroup:ReplicationGroup", name: "c", op: "delete" };
    assert.deepEqual(
      lossesOf(planOf([stepEvent({ ...cache, old: { inputs: { snapshotRetentionLimit: 0 } } })])),
      [],
    );
    const kept = planOf([stepEvent({ ...cache, old: { inputs: { snapshotRetentionLimit: 7 } } })]);
    assert.equal(lossesOf(kept)[0]?.kind, "cache with snapshots");
  });

  it("does not mind updates and creations", () => {
    assert.deepEqual(
      lossesOf(planOf([stepEvent({ ...database, op: "update", old: { protect: true }, new: {} })])),
      [],
    );
    assert.deepEqual(
      lossesOf(planOf([stepEvent({ ...database, op: "create", new: { protect: true } })])),
      [],
    );
  });

  it("counts what a destroy would lose from the state", () => {
    const losses = lossesOfDestroy({
      resources: [
        { urn, type: database.type, custom: true, protect: true, inputs: {} },
        {
          urn: urnOf("estate:database:Postgres", "vdx-db"),
          type: "estate:database:Postgres",
          custom: false,
          protect: true,
        },
        { urn: urnOf("aws:ec2/vpc:Vpc", "vpc"), type: "aws:ec2/vpc:Vpc", custom: true },
      ],
      pending: [],
    });
    assert.deepEqual(
      losses.map(({ name }) => name),
      ["vdx-db-primary"],
    );
  });

  it("reads the override from the stack's configuration", () => {
    assert.equal(isProtectionOn({}), true);
    assert.equal(isProtectionOn({ "estate:protection": { on: true } }), true);
    const off = { "estate:protection": { on: false, reason: "end of life", until: "2026-11-30" } };
    assert.equal(isProtectionOn(off, "2026-11-29"), false);
    assert.equal(isProtectionOn(off, "2026-11-30"), false);
  });

  it("takes an override that ended, or that does not say when it ends, for none", () => {
    const off = { on: false, reason: "end of life", until: "2026-11-30" };
    assert.equal(isProtectionOn({ "estate:protection": off }, "2026-12-01"), true);
    assert.equal(isProtectionOn({ "estate:protection": { ...off, until: undefined } }, "2026-11-29"), true);
  });

  it("shows no secret as the cause of a replacement", () => {
    const masked = "1b47061264138c4ac30d75fd1eb44270";
    const value = { "4dabf18193072939515e22adb298388d": masked, ciphertext: "hunter2" };
    const plan = planOf([
      stepEvent({
        ...database,
        op: "replace",
        old: { protect: true, inputs: { password: value } },
        new: { inputs: { password: value } },
        diff: { password: { diffKind: "update-replace", inputDiff: true } },
      }),
    ]);
    assert.ok(!refusalMessage(lossesOf(plan), "prod", "aws", true).includes("hunter2"));
  });
});

describe("the engine's own refusal", () => {
  const words = `unable to replace resource "${urn}"\nas it is currently marked for protection. To unprotect`;

  it("gives way to the guard's message", () => {
    const plan = replacement({ protect: true, inputs: {} }, [
      diagnosticEvent("error", words, urn),
      summaryEvent("failed"),
    ]);
    const cleaned = withoutProtectErrors(plan, lossesOf(plan));
    assert.deepEqual(cleaned.diagnostics, []);
    assert.equal(cleaned.succeeded, true);
  });

  it("does not hide another error", () => {
    const events = [
      diagnosticEvent("error", words, urn),
      diagnosticEvent("error", "no such zone"),
      summaryEvent("failed"),
    ];
    const plan = replacement({ protect: true, inputs: {} }, events);
    const cleaned = withoutProtectErrors(plan, lossesOf(plan));
    assert.deepEqual(
      cleaned.diagnostics.map(({ message }) => message),
      ["no such zone"],
    );
    assert.equal(cleaned.succeeded, false);
  });
});

function replacement(
  old: { protect: boolean; inputs: Record<string, unknown> },
  more: readonly Parameters<PlanRecorder["onEvent"]>[0][] = [],
): Plan {
  const diff = { engineVersion: { diffKind: "update-replace", inputDiff: true } };
  const before = { ...old, inputs: { engineVersion: "16.11", ...old.inputs } };
  return planOf([
    stepEvent({ ...database, op: "replace", old: before, new: { inputs: { engineVersion: "17.7" } }, diff }),
    ...more,
  ]);
}

function planOf(events: readonly Parameters<PlanRecorder["onEvent"]>[0][]): Plan {
  const recorder = new PlanRecorder("prod");
  events.forEach(recorder.onEvent);
  return recorder.plan();
}
