import assert from "node:assert/strict";
import { readHealth, readStatus } from "../../../functions/shared/health";
import { json, page, values } from "./answers";
import { documented, endpointOf } from "./documented";

describe("health", () => {
  const whole = endpointOf("mailgenius", "health", "health");

  it("has the three documented words, in any case", () => {
    for (const [word, level] of [
      ["healthy", 0],
      ["Degraded", 1],
      ["UNHEALTHY", 2],
    ] as const) {
      assert.deepEqual(values(readHealth(whole, json({ status: word }))), { health: level });
    }
  });

  it("of one part is published for that part alone", () => {
    const part = endpointOf("mailgenius", "health-email", "health");
    assert.deepEqual(values(readHealth(part, json({ status: "unhealthy" }, 503))), {
      "serviceHealth/email": 2,
    });
  });

  it("of VDX holds its parts", () => {
    const vdx = endpointOf("vdx", "health", "health");
    assert.deepEqual(values(readHealth(vdx, json(documented.healthVdx))), {
      health: 0,
      "serviceHealth/database": 0,
      "serviceHealth/redis": 0,
      "serviceHealth/email": 0,
    });
    const mailDown = {
      ...documented.healthVdx,
      status: "degraded",
      services: { ...documented.healthVdx.services, email: "unhealthy" },
    };
    assert.equal(values(readHealth(vdx, json(mailDown, 503)))["serviceHealth/email"], 2);
  });

  const vdxWrong: readonly [string, unknown, RegExp][] = [
    ["no services", { ...documented.healthVdx, services: undefined }, /no object `services`/],
    ["a missing part", { ...documented.healthVdx, services: { database: "healthy" } }, /services\.redis/],
    ["an unknown word", { ...documented.healthVdx, status: "fine" }, /"fine", not one of/],
    ["no uptime", { ...documented.healthVdx, uptime: "86400" }, /`uptime` is no number/],
    ["another time", { ...documented.healthVdx, timestamp: "15.01.2024" }, /`timestamp` is no time/],
  ];
  for (const [what, answer, message] of vdxWrong) {
    it(`of VDX with ${what} is not to be used`, () => {
      assert.throws(() => readHealth(endpointOf("vdx", "health", "health"), json(answer)), message);
    });
  }

  it("is not believed when the request failed", () => {
    assert.throws(() => readHealth(whole, json({ status: "healthy" }, 500)), /HTTP 500 beside/);
    assert.throws(() => readHealth(whole, page), /without a JSON object/);
    assert.throws(() => readHealth(whole, json({})), /`status` is undefined/);
  });

  it("of Email Gateway is the HTTP status, and a redirect is none", () => {
    const readiness = endpointOf("email-gateway", "readiness", "status");
    const liveness = endpointOf("email-gateway", "liveness", "status");
    assert.deepEqual(values(readStatus(readiness, { status: 204, body: "" })), { health: 0 });
    assert.deepEqual(values(readStatus(readiness, { status: 503, body: "" })), { health: 2 });
    assert.deepEqual(values(readStatus(readiness, { status: 301, body: "" })), { health: 2 });
    assert.deepEqual(readStatus(liveness, { status: 200, body: "ok" }), []);
    assert.throws(() => readStatus(liveness, { status: 301, body: "" }), /HTTP 301/);
  });
});
