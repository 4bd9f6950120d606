import assert from "node:assert/strict";
import { shapes } from "./shapes";
import { seenBy } from "./support/application";
import { RunningProxy } from "./support/proxy";
import { realProxy } from "./support/real-proxy";
import { sendRaw } from "./support/requests";

const client = "203.0.113.9";

describe("the address of the client, on a real nginx", () => {
  const real = realProxy({
    ...shapes.mailgenius,
    loadBalancerCidr: "127.0.0.0/8",
  });

  it("is what the load balancer added, whatever the client wrote before it", async () => {
    const lists = [client, `10.20.0.1, ${client}`, `127.0.0.1,${client}`, `unknown, ;"', ${client}`];
    for (const list of lists) {
      const { headers } = seenBy(await real.proxy.from(list, "/orders"));
      assert.equal(headers["x-forwarded-for"], client, list);
      assert.equal(headers["x-real-ip"], client, list);
    }
  });

  it("is the last address of all lists, when the client sent a list of its own", async () => {
    const answer = await real.proxy.ask({
      path: "/orders",
      headers: { "x-forwarded-for": ["127.0.0.1", client] },
    });
    assert.equal(seenBy(answer).headers["x-forwarded-for"], client);
  });

  it("is the last address also when that is one of the network's own", async () => {
    const { headers } = seenBy(await real.proxy.from(`${client}, 127.0.0.5`, "/orders"));
    assert.equal(headers["x-forwarded-for"], "127.0.0.5");
  });

  it("comes in no other header that a client could write", async () => {
    const spoofed = {
      forwarded: "for=127.0.0.1",
      "x-client-ip": "127.0.0.1",
      "x-real-ip": "127.0.0.1",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "gopher",
      "x-request-id": "chosen-by-the-client",
    };
    const { headers } = seenBy(await real.proxy.from(client, "/orders", spoofed));
    for (const value of Object.values(spoofed)) {
      assert.ok(!JSON.stringify(headers).includes(`"${value}"`), `${value} came through`);
    }
    assert.equal(headers["x-forwarded-host"], "mailgenius.com");
  });

  it("is believed from load balancers only", async () => {
    const direct = await RunningProxy.start({ ...real.proxy.inputs, loadBalancerCidr: "10.20.192.0/19" });
    try {
      const { headers } = seenBy(await direct.from(client, "/orders"));
      assert.equal(headers["x-forwarded-for"], "127.0.0.1");
    } finally {
      await direct.stop();
    }
  });

  it("goes on with the host, the public scheme and the number of the request", async () => {
    const answer = await real.proxy.from(client, "/orders?page=2", { "x-forwarded-proto": "https" });
    const { url, headers } = seenBy(answer);
    assert.equal(url, "/orders?page=2");
    assert.equal(headers.host, "mailgenius.com");
    assert.equal(headers["x-forwarded-proto"], "https");
    assert.match(String(headers["x-request-id"]), /^[0-9a-f]{32}$/);
    assert.equal(answer.headers["x-request-id"], headers["x-request-id"]);
  });

  it("matters for no host but ours: others get 404, whoever asks, and never reach the application", async () => {
    const before = real.application.seen.length;
    for (const host of ["evil.example", "10.20.1.17", "mailgenius.com.evil.example", "localhost"]) {
      assert.equal((await real.proxy.ask({ host, path: "/orders" })).status, 404, host);
    }
    const absolute = await sendRaw(
      real.proxy.port,
      "GET http://evil.example/ HTTP/1.1\r\nHost: mailgenius.com\r\nConnection: close\r\n\r\n",
    );
    assert.match(absolute, /^HTTP\/1\.1 404 /);
    assert.match(await sendRaw(real.proxy.port, "GET / HTTP/1.0\r\n\r\n"), /^HTTP\/1\.1 404 /);
    assert.equal(real.application.seen.length, before);
    assert.equal((await real.proxy.ask({ host: "WWW.MailGenius.com:443", path: "/orders" })).status, 200);
  });
});
