import assert from "node:assert/strict";
import { limited } from "../../../functions/shared/limited";
import { poll, type PollTools } from "../../../functions/metrics-poller/poll";
import { flag, reading } from "../../../functions/shared/reading";
import { configurationOf } from "./documented";

const nothing = { readings: [], faults: [] };
const noTargets = { FLEETS: [], DATABASES: [], CACHES: [], SECRETS: {} };
const tools: PollTools = {
  instances: () => Promise.resolve([]),
  caches: { readSecret: () => Promise.reject(new Error("not asked")), ca: undefined },
  databases: { token: () => Promise.reject(new Error("not asked")), ca: undefined },
  storage: () => Promise.resolve(nothing),
  secretAges: () => Promise.resolve(nothing),
};
const never = new AbortController().signal;

describe("poll", () => {
  it("keeps what other parts found when one fails", async () => {
    const { readings, faults } = await poll(
      configurationOf("vdx"),
      noTargets,
      {
        ...tools,
        storage: () => Promise.reject(new Error("no permission")),
        secretAges: () => Promise.resolve({ readings: [reading("secretAge", 3, "jwt-secret")], faults: [] }),
      },
      never,
    );
    assert.deepEqual(
      readings.find(({ metric }) => metric === "secretAge"),
      reading("secretAge", 3, "jwt-secret"),
    );
    assert.ok(faults.some(({ details }) => details.part === "storage" && details.reason === "no permission"));
  });

  it("ends at the deadline although a part never does", async () => {
    const deadline = AbortSignal.timeout(20);
    const { readings, faults } = await poll(
      configurationOf("vdx"),
      noTargets,
      {
        ...tools,
        storage: () => new Promise(() => undefined),
      },
      deadline,
    );
    assert.ok(
      faults.some(({ details }) => details.part === "storage" && /in time/.test(details.reason ?? "")),
    );
    assert.deepEqual(
      readings.find(({ dimension }) => dimension === "/health"),
      flag("endpointFailed", true, "/health"),
    );
  });

  it("that begins after its deadline asks nobody", async () => {
    const { faults } = await poll(configurationOf("vdx"), noTargets, tools, AbortSignal.abort());
    assert.equal(faults.length, 5);
  });
});

describe("limited", () => {
  it("runs no more tasks at once than allowed, and keeps their order", async () => {
    let running = 0;
    let most = 0;
    const tasks = Array.from({ length: 20 }, (_, index) => async () => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setTimeout(resolve, (20 - index) % 3));
      running -= 1;
      return index;
    });
    assert.deepEqual(
      await limited(4, tasks),
      Array.from({ length: 20 }, (_, index) => index),
    );
    assert.equal(most, 4);
  });
});
