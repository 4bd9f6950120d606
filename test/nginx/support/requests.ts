import type * as http from "node:http";
import * as https from "node:https";
import * as tls from "node:tls";

export interface Question {
  readonly port: number;
  readonly host?: string;
  /** Goes out as it stands: nothing is decoded or made shorter. */
  readonly path: string;
  readonly method?: string;
  readonly headers?: http.OutgoingHttpHeaders;
  readonly body?: string | Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  /** Names as they arrived, repeated ones included. */
  readonly headerNames: readonly string[];
  readonly body: string;
}

/** One request over TLS, on a connection of its own. */
export function ask({
  port,
  host = "",
  path,
  method = "GET",
  headers = {},
  body,
}: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, path, method, rejectUnauthorized: false, agent: false };
    const request = https.request({ ...options, headers: { host, ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          headerNames: response.rawHeaders
            .filter((_, index) => index % 2 === 0)
            .map((name) => name.toLowerCase()),
          body: Buffer.concat(parts).toString(),
        });
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** A TLS connection on which the test writes bytes itself. */
export function connect(port: number, options: tls.ConnectionOptions = {}): Promise<tls.TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = tls.connect({ host: "127.0.0.1", port, rejectUnauthorized: false, ...options });
    socket.once("error", reject);
    socket.once("secureConnect", () => {
      socket.off("error", reject);
      socket.on("error", () => undefined); // a reset is an end like any other
      resolve(socket);
    });
  });
}

/** Sends bytes and returns the head of the answer, or what came before the other side hung up. */
export async function sendRaw(port: number, text: string): Promise<string> {
  const socket = await connect(port);
  let received = "";
  const answered = new Promise<void>((resolve) => {
    socket.once("close", resolve);
    socket.on("data", (part: Buffer) => {
      received += part.toString("latin1");
      if (received.includes("\r\n\r\n")) resolve();
    });
  });
  socket.write(text);
  await answered;
  socket.destroy();
  return received;
}
