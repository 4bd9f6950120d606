import assert from "node:assert/strict";
import { shapes } from "./shapes";
import { RunningProxy } from "./support/proxy";
import { realProxy } from "./support/real-proxy";
import type { Answer } from "./support/requests";

describe("rate limit, on a real nginx", () => {
  const real = realProxy({
    ...shapes.vdx,
    loadBalancerCidr: "127.0.0.0/8",
    rateLimit: { requests: 20, windowSeconds: 2 }, // ten a second, so that a test sees tokens come back
  });

  const flood = (client: string, count: number): Promise<Answer[]> =>
    Promise.all(Array.from({ length: count }, () => real.proxy.from(client, "/list")));

  it("is 100 requests a minute where the document says so", () => {
    assert.deepEqual(shapes.vdx.rateLimit, { requests: 100, windowSeconds: 60 });
  });

  it("lets a window's requests pass at once, then as many as the rate gives back", async () => {
    const start = performance.now();
    let passed = 0;
    while (performance.now() - start < 1500) {
      for (const { status } of await flood("198.51.100.1", 5)) passed += status === 200 ? 1 : 0;
    }
    const seconds = (performance.now() - start) / 1000;
    assert.ok(passed <= 21 + seconds * 10 + 1, `${passed} passed in ${seconds} s`);
    assert.ok(passed >= 21 + seconds * 5, `only ${passed} passed in ${seconds} s`);
  });

  describe("of ten requests", () => {
    let strict: RunningProxy;

    before(async () => {
      const rateLimit = { requests: 10, windowSeconds: 600 }; // one a minute: nothing comes back meanwhile
      strict = await RunningProxy.start({ ...real.proxy.inputs, rateLimit });
    });

    after(async () => {
      await strict?.stop();
    });

    it("stops one client with 429 and Retry-After, and no other behind the same load balancer", async () => {
      const answers = await Promise.all(
        Array.from({ length: 13 }, () => strict.from("198.51.100.77", "/list")),
      );
      const stopped = answers.filter(({ status }) => status === 429);
      assert.equal(stopped.length, 2, "ten, and the one that opened the window, pass");
      for (const { headers } of stopped) {
        assert.equal(headers["retry-after"], "600");
        assert.equal(headers["x-frame-options"], "DENY");
      }
      for (let last = 1; last <= 20; last += 1) {
        const answer = await strict.from(`203.0.113.${last}`, "/list");
        assert.equal(answer.status, 200);
        assert.equal(answer.headers["retry-after"], undefined);
      }
    });

    it("is not escaped by an address that the client writes itself", async () => {
      for (let last = 1; last <= 11; last += 1) await strict.from("198.51.100.78", "/list");
      for (let last = 1; last <= 5; last += 1) {
        assert.equal((await strict.from(`203.0.113.${last}, 198.51.100.78`, "/list")).status, 429);
      }
    });

    it("never stops a health check", async () => {
      for (let count = 0; count < 15; count += 1) {
        assert.equal((await strict.from("198.51.100.77", "/health")).status, 200);
      }
    });

    it("leaves no line in the error log, where query strings would be", async () => {
      assert.equal((await strict.from("198.51.100.77", "/list?token=secret")).status, 429);
      assert.equal(strict.errorLog(), "");
    });
  });
});
