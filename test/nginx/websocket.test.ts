import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import type { Duplex } from "node:stream";
import { shapes } from "./shapes";
import { seenBy } from "./support/application";
import { realProxy } from "./support/real-proxy";
import { connect } from "./support/requests";

const key = "dGhlIHNhbXBsZSBub25jZQ=="; // RFC 6455, section 1.3

describe("WebSocket, on a real nginx", () => {
  const real = realProxy(shapes.mailgenius, {
    prepare: ({ application }) => {
      application.server.on("upgrade", (request, socket: Duplex) => {
        const accept = createHash("sha1")
          .update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
          .digest("base64");
        socket.write(
          "HTTP/1.1 101 Switching Protocols\r\n" +
            `Upgrade: ${request.headers.upgrade ?? ""}\r\nConnection: ${request.headers.connection ?? ""}\r\n` +
            `Sec-WebSocket-Accept: ${accept}\r\n\r\n`,
        );
        socket.on("error", () => undefined);
        socket.on("data", (frame: Buffer) => {
          const text = unmasked(frame);
          socket.write(Buffer.concat([Buffer.from([0x81, text.length]), text]));
        });
      });
    },
  });

  const handshake = (upgrade: string): string =>
    `GET /live HTTP/1.1\r\nHost: mailgenius.com\r\nConnection: Upgrade\r\nUpgrade: ${upgrade}\r\n` +
    `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`;

  it("is upgraded, and carries frames both ways", async () => {
    const socket = await connect(real.proxy.port);
    const received: Buffer[] = [];
    const answered = (text: string): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!Buffer.concat(received).toString("latin1").endsWith(text)) return;
          socket.off("data", look);
          resolve();
        };
        socket.on("data", look);
      });
    socket.on("data", (part: Buffer) => received.push(part));
    const upgraded = answered("\r\n\r\n");
    socket.write(handshake("WebSocket"));
    await upgraded;
    const head = Buffer.concat(received).toString("latin1");
    assert.match(head, /^HTTP\/1\.1 101 /);
    assert.match(head, /Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK\+xOo=/);
    for (const text of ["hello", "and again"]) {
      const echoed = answered(text);
      socket.write(masked(text));
      await echoed;
    }
    socket.destroy();
  });

  it("is the only upgrade: h2c would lead past every location", async () => {
    const answer = await real.proxy.ask({
      path: "/live",
      headers: {
        connection: "Upgrade, HTTP2-Settings",
        upgrade: "h2c",
        "http2-settings": "AAMAAABkAAQAAP__",
      },
    });
    const { headers } = seenBy(answer);
    assert.equal(answer.status, 200);
    assert.equal(headers.upgrade, undefined);
    assert.notEqual(headers.connection?.toLowerCase(), "upgrade");
  });

  it("leaves other requests a connection that can be used again", async () => {
    const ports = new Set<number | undefined>();
    real.application.server.on("request", ({ socket }) => ports.add(socket.remotePort));
    for (let count = 0; count < 20; count += 1) await real.proxy.ask({ path: "/orders" });
    assert.ok(ports.size <= 4, `20 requests needed ${ports.size} connections`); // one for each worker
  });
});

/** A text frame of a client (RFC 6455, section 5.2), shorter than 126 bytes. */
function masked(text: string): Buffer {
  const mask = Buffer.from([1, 2, 3, 4]);
  const payload = Buffer.from(text).map((byte, index) => byte ^ (mask[index % 4] ?? 0));
  return Buffer.concat([Buffer.from([0x81, 0x80 | payload.length]), mask, payload]);
}

function unmasked(frame: Buffer): Buffer {
  return Buffer.from(frame.subarray(6).map((byte, index) => byte ^ (frame[2 + (index % 4)] ?? 0)));
}
