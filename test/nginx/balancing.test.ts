import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { eventually } from "../real/support";
import { shapes } from "./shapes";
import { Application } from "./support/application";
import { needsNginx } from "./support/folder";
import { RunningProxy } from "./support/proxy";
import { Upstream } from "./support/upstreams";
import { needsWrk, startLoad, type RunningLoad } from "./support/wrk";

const connections = 16;

/** 30 in the documents; a test need not wait so long. */
const failTimeoutSeconds = 1;

describe("three processes under load, on a real nginx", () => {
  let upstreams: Upstream[] = [];
  let proxy: RunningProxy;

  before(async function () {
    needsNginx(this);
    needsWrk(this);
    upstreams = await Promise.all([1, 2, 3].map(() => Upstream.start()));
    const documented = shapes.mailgenius.ports.map(({ weight }) => weight);
    proxy = await RunningProxy.start({
      ...shapes.mailgenius,
      ports: upstreams.map(({ port }, index) => ({ port, weight: documented[index] ?? 0 })),
      failTimeoutSeconds,
    });
  });

  after(async () => {
    await proxy?.stop();
    await Promise.all(upstreams.map((upstream) => upstream.kill()));
  });

  const flood = (seconds: number, headers: Record<string, string> = {}): RunningLoad =>
    startLoad({
      url: `https://127.0.0.1:${proxy.port}/orders`,
      seconds,
      connections,
      headers: { Host: "mailgenius.com", ...headers },
    });
  const answered = (): Promise<number[]> => Promise.all(upstreams.map((upstream) => upstream.answered()));

  it("get the documented shares within 2 %", async () => {
    const { refused, broken, report } = await flood(1).done;
    assert.deepEqual({ refused, broken }, { refused: 0, broken: 0 }, report);
    const counts = await answered();
    const all = counts.reduce((sum, count) => sum + count, 0);
    assert.ok(all > 400, report);
    for (const [index, share] of [3 / 8, 3 / 8, 2 / 8].entries()) {
      const got = (counts[index] ?? 0) / all;
      assert.ok(Math.abs(got - share) <= 0.02 * share, `process ${index} got ${got}, not ${share}`);
    }
  });

  it("lose one without a failed request, leave it out after the failures allowed, and take it back", async () => {
    const [first, second] = upstreams;
    assert.ok(first && second);
    const logged = proxy.log().length;
    const before = await second.answered();
    const under = flood(60);
    await eventually("requests arrive", async () => (await second.answered()) > before + 100);
    const start = performance.now();
    await second.kill();
    const others = await first.answered();
    await sleep(failTimeoutSeconds * 1300);
    assert.ok((await first.answered()) > others + 100, "the others did not go on");
    await second.restart();
    await eventually("it is taken back", async () => (await second.answered()) > 100);
    const downSeconds = (performance.now() - start) / 1000;
    const { requests, refused, broken, report } = await under.stop();
    assert.deepEqual({ refused, broken }, { refused: 0, broken: 0 }, report);
    const repeated = proxy
      .log()
      .slice(logged)
      .filter(({ upstream }) => String(upstream).includes(","));
    // What was under way when it died, the failures allowed, and a few tries whenever its time is up.
    const rounds = Math.ceil(downSeconds / failTimeoutSeconds);
    const allowed = connections + shapes.mailgenius.maxFails * (1 + rounds);
    assert.ok(repeated.length >= shapes.mailgenius.maxFails, `only ${repeated.length} met the dead process`);
    assert.ok(repeated.length <= allowed, `${repeated.length} of ${requests} requests met the dead process`);
  });

  it("are reloaded without a lost request, with a connection for every request", async () => {
    const under = flood(60, { Connection: "close" });
    for (let count = 0; count < 5; count += 1) {
      await sleep(200);
      await proxy.reload();
    }
    await sleep(200);
    const { requests, refused, broken, report } = await under.stop();
    assert.deepEqual({ refused, broken }, { refused: 0, broken: 0 }, report);
    assert.ok(requests > 50, report);
  });
});

describe("a request that a process did not finish, on a real nginx", () => {
  let applications: Application[] = [];
  let proxy: RunningProxy;

  before(async function () {
    needsNginx(this);
    const breaksOff = (request: { socket: { destroy(): void } }): void => {
      request.socket.destroy();
    };
    applications = [await Application.start(breaksOff), await Application.start()];
    proxy = await RunningProxy.start({
      ...shapes.mailgenius,
      ports: applications.map(({ port }) => ({ port, weight: 1 })),
      maxFails: 100,
    });
  });

  after(async () => {
    await proxy?.stop();
    for (const application of applications) application.stop();
  });

  const seen = (): number => applications.reduce((sum, application) => sum + application.seen.length, 0);

  it("is given to the next when asking twice does no harm", async () => {
    for (let count = 0; count < 4; count += 1) {
      assert.equal((await proxy.ask({ path: "/orders" })).status, 200);
    }
  });

  it("is never sent twice when it may have had an effect", async () => {
    for (const application of applications) application.seen.length = 0;
    const statuses: number[] = [];
    for (let count = 0; count < 6; count += 1) {
      statuses.push((await proxy.ask({ path: "/send", method: "POST", body: "{}" })).status);
    }
    assert.equal(seen(), 6);
    assert.ok(statuses.includes(502) && statuses.includes(200), statuses.join(" "));
  });
});
