import assert from "node:assert/strict";
import type * as tls from "node:tls";
import { shapes } from "./shapes";
import { realProxy } from "./support/real-proxy";
import { connect, sendRaw } from "./support/requests";

const slowClients = 200;

describe("clients that are slow or too much, on a real nginx", () => {
  const real = realProxy({
    ...shapes.mailgenius,
    bodyLimitMib: 1,
    clientTimeoutSeconds: { header: 3, body: 1, send: 2 },
  });

  beforeEach(() => {
    real.application.seen.length = 0;
  });

  it("may hold hundreds of half-sent headers: others are answered, and nginx hangs up", async () => {
    const slow = new SlowClients(real.proxy.port);
    while (slow.sockets.length < slowClients) await slow.add(50);
    const letters = setInterval(() => {
      slow.sockets[0]?.write("X-Slow: 1\r\n"); // the time is for a whole header, not for each line
    }, 200);
    assert.ok(slow.open >= 50, "nginx hung up before the test began");
    for (let count = 0; count < 30; count += 1) {
      assert.equal((await real.proxy.ask({ path: "/orders" })).status, 200);
    }
    await slow.allClosed();
    clearInterval(letters);
    assert.equal(real.application.seen.length, 30);
  });

  it("that stop in the middle of a body are cut off before the application hears of them", async () => {
    const text = "POST /import HTTP/1.1\r\nHost: mailgenius.com\r\nContent-Length: 1000\r\n\r\nname,email\n";
    assert.doesNotMatch(await sendRaw(real.proxy.port, text), /^HTTP\/1\.1 200/);
    assert.equal(real.application.seen.length, 0);
  });

  const tooMuch: readonly [string, string, number][] = [
    [
      "one header of 9 KiB",
      `GET / HTTP/1.1\r\nHost: mailgenius.com\r\nCookie: ${"a".repeat(9216)}\r\n\r\n`,
      400,
    ],
    [
      "forty headers of 1 KiB",
      `GET / HTTP/1.1\r\nHost: mailgenius.com\r\n${`X-Many: ${"a".repeat(1015)}\r\n`.repeat(40)}\r\n`,
      400,
    ],
    ["a path of 9 KiB", `GET /${"a".repeat(9216)} HTTP/1.1\r\nHost: mailgenius.com\r\n\r\n`, 414],
    [
      "a body that says it is above the limit",
      `POST / HTTP/1.1\r\nHost: mailgenius.com\r\nConnection: close\r\nContent-Length: ${2 * 1024 * 1024}\r\n\r\n`,
      413,
    ],
    [
      "a body that turns out to be above the limit",
      "POST / HTTP/1.1\r\nHost: mailgenius.com\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n" +
        `100000\r\n${"a".repeat(0x100000)}\r\n1\r\na\r\n0\r\n\r\n`,
      413,
    ],
    [
      "two lengths for one body",
      "POST / HTTP/1.1\r\nHost: mailgenius.com\r\nContent-Length: 3\r\nContent-Length: 30\r\n\r\nabc",
      400,
    ],
    [
      "a length and chunks for one body",
      "POST / HTTP/1.1\r\nHost: mailgenius.com\r\nConnection: close\r\n" +
        "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      400,
    ],
  ];
  for (const [what, text, status] of tooMuch) {
    it(`that send ${what} get ${status}, and the application nothing`, async () => {
      assert.match(await sendRaw(real.proxy.port, text), new RegExp(`^HTTP/1\\.1 ${status} `));
      assert.deepEqual(real.application.seen, []);
    });
  }

  it("that stay within the limits are served: a large upload, a long cookie", async () => {
    const body = Buffer.alloc(1024 * 1024, "a");
    assert.equal((await real.proxy.ask({ path: "/import", method: "POST", body })).status, 200);
    assert.equal((await real.proxy.ask({ path: "/", headers: { cookie: "a".repeat(7000) } })).status, 200);
  });
});

/** Connections that begin a header and never end it. */
class SlowClients {
  readonly sockets: tls.TLSSocket[] = [];
  private readonly closed: Promise<unknown>[] = [];

  constructor(private readonly port: number) {}

  async add(count: number): Promise<void> {
    await Promise.all(
      Array.from({ length: count }, async () => {
        const socket = await connect(this.port);
        this.closed.push(new Promise((resolve) => socket.resume().once("close", resolve)));
        this.sockets.push(socket);
        socket.write("GET / HTTP/1.1\r\nHost: mailgenius.com\r\n");
      }),
    );
  }

  get open(): number {
    return this.sockets.filter(({ destroyed }) => !destroyed).length;
  }

  async allClosed(): Promise<void> {
    await Promise.all(this.closed);
  }
}
