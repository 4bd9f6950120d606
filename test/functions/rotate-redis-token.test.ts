import assert from "node:assert/strict";
import {
  type ElastiCacheClient,
  InvalidReplicationGroupStateFault,
  ModifyReplicationGroupCommand,
} from "@aws-sdk/client-elasticache";
import { elastiCacheControlPlane } from "../../functions/rotate-redis-token/control-plane";
import { redisTarget } from "../../functions/rotate-redis-token/target";
import type { Credential } from "../../functions/shared/credential";
import { rotationSteps } from "../../functions/shared/rotation-event";
import { stages } from "../../functions/shared/secret-versions";
import { FakeSecretVersions } from "./fake-secret-versions";
import { FakeReplicationGroup } from "./fake-replication-group";
import { rotation, step } from "./rotation-run";

const first: Credential = { engine: "valkey", host: "cache.internal", port: 6379, password: "First" };

function target(group: FakeReplicationGroup, budgetMs = 60_000): ReturnType<typeof redisTarget> {
  let left = budgetMs;
  const sleep = (ms: number): Promise<void> => {
    left -= ms;
    group.tick();
    return Promise.resolve();
  };
  return redisTarget(group, group, { remainingMs: () => left, pauseMs: 1_000, sleep });
}

describe("token of a Redis group", () => {
  it("is replaced, and the old one refused", async () => {
    const versions = new FakeSecretVersions(first);
    const group = new FakeReplicationGroup("First");
    await rotation(versions, target(group));
    assert.deepEqual(group.tokens, [versions.value(stages.current).password]);
    assert.deepEqual(group.changes, ["ROTATE", "SET"]);
  });

  it("locks nobody out in between: what the secret says is accepted after every step", async () => {
    const versions = new FakeSecretVersions(first);
    const group = new FakeReplicationGroup("First");
    for (let count = 0; count < 2; count += 1) {
      const versionId = versions.startRotation();
      for (const name of rotationSteps) {
        await step(name, versionId, { versions, target: target(group) });
        assert.ok(group.tokens.includes(String(versions.value(stages.current).password)), name);
      }
    }
  });

  it("waits for another change of the group", async () => {
    const versions = new FakeSecretVersions(first);
    const group = new FakeReplicationGroup("First");
    group.busyTicks = 5;
    await rotation(versions, target(group));
    assert.equal(group.tokens.length, 1);
  });

  it("is tested only when every node has it", async () => {
    const versions = new FakeSecretVersions(first);
    const group = new FakeReplicationGroup("First");
    group.settlingTicks = 4;
    const versionId = versions.startRotation();
    for (const name of ["createSecret", "setSecret"] as const) {
      await step(name, versionId, { versions, target: target(group) });
    }
    assert.equal(await group.isAvailable(), true);
  });

  it("is asked for once, even where the control plane does not say yet that it is busy", async () => {
    const versions = new FakeSecretVersions(first);
    const group = new FakeReplicationGroup("First");
    group.lagging = true;
    group.changeTicks = 5;
    await rotation(versions, target(group));
    assert.deepEqual(group.changes, ["ROTATE", "SET"]);
  });

  it("gives up in time, and the next try goes on", async () => {
    const versions = new FakeSecretVersions(first);
    const group = new FakeReplicationGroup("First");
    group.changeTicks = 10;
    const versionId = versions.startRotation();
    await step("createSecret", versionId, { versions, target: target(group) });
    const hurried = target(group, 3_000);
    await assert.rejects(
      step("setSecret", versionId, { versions, target: hurried }),
      /did not finish ROTATE in time/,
    );
    for (const name of rotationSteps) await step(name, versionId, { versions, target: target(group) });
    assert.deepEqual(group.tokens, [versions.value(stages.current).password]);
  });

  it("is retired by a repeated last step, where the first try died before", async () => {
    const versions = new FakeSecretVersions(first);
    const group = new FakeReplicationGroup("First");
    const versionId = versions.startRotation();
    const full = target(group);
    const dying = { ...full, retire: () => Promise.reject(new Error("crash")) };
    for (const name of rotationSteps.slice(0, 3)) await step(name, versionId, { versions, target: full });
    await assert.rejects(step("finishSecret", versionId, { versions, target: dying }), /crash/);
    assert.equal(group.tokens.length, 2);
    await step("finishSecret", versionId, { versions, target: full });
    assert.deepEqual(group.tokens, [versions.value(stages.current).password]);
  });

  it("is tested by a login", async () => {
    const { test } = target(new FakeReplicationGroup("First"));
    await test(first);
    await assert.rejects(test({ ...first, password: "Other" }), /refuses the token under test/);
  });
});

describe("ElastiCache control plane", () => {
  it("asks for a token change at once", async () => {
    const sent: unknown[] = [];
    const client = { send: (command: unknown) => Promise.resolve(sent.push(command)) };
    const plane = elastiCacheControlPlane(client, "vdx-queue-1a2b3c4d");
    assert.equal(await plane.changeToken("Token", "ROTATE"), true);
    const [command] = sent;
    assert.ok(command instanceof ModifyReplicationGroupCommand);
    assert.deepEqual(command.input, {
      ReplicationGroupId: "vdx-queue-1a2b3c4d",
      AuthToken: "Token",
      AuthTokenUpdateStrategy: "ROTATE",
      ApplyImmediately: true,
    });
  });

  it("tells a busy group from a failure", async () => {
    const failing = (error: Error): Pick<ElastiCacheClient, "send"> => ({
      send: () => Promise.reject(error),
    });
    const busy = new InvalidReplicationGroupStateFault({ message: "not available", $metadata: {} });
    assert.equal(await elastiCacheControlPlane(failing(busy), "id").changeToken("t", "SET"), false);
    await assert.rejects(
      elastiCacheControlPlane(failing(new Error("denied")), "id").changeToken("t", "SET"),
      /denied/,
    );
  });

  it("knows when the group is available", async () => {
    const answering = (Status: string): Pick<ElastiCacheClient, "send"> => ({
      send: () => Promise.resolve({ ReplicationGroups: [{ Status }] }),
    });
    assert.equal(await elastiCacheControlPlane(answering("available"), "id").isAvailable(), true);
    assert.equal(await elastiCacheControlPlane(answering("modifying"), "id").isAvailable(), false);
  });
});
