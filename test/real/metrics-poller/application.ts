import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Certificates } from "../support";

/** Answers a request of the poller. */
export type Route = (response: ServerResponse) => void;

export const answers = (body: unknown, status = 200): Route => {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  };
};
export const text = (body: string, status = 200): Route => {
  return (response) => {
    response.writeHead(status, { "content-type": "text/plain" }).end(body);
  };
};
export const page = text("<!doctype html><html><body>please sign in</body></html>");
/** Sends the head and then nothing more. */
export const stalls: Route = (response) => {
  response.writeHead(200, { "content-type": "application/json" }).write("{");
};
/** Never sends anything. */
export const silent: Route = () => undefined;
/** Sends for as long as somebody takes it. */
export const endless: Route = (response) => {
  const block = Buffer.alloc(64 * 1024, " ");
  const more = (): void => {
    while (!response.destroyed && response.write(block));
    response.once("drain", more);
  };
  response.writeHead(200, { "content-type": "application/json" });
  more();
};
export const breaksOff: Route = (response) => {
  response.writeHead(200, { "content-length": "1000" }).write("{");
  response.socket?.destroy();
};

/** nginx of one instance, with a certificate that nobody has signed for its address. */
export class Application {
  /** Bytes sent for the last endless answer are bounded by what the poller takes. */
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    public routes: Readonly<Record<string, Route>>,
  ) {}

  static async create(
    address: string,
    port: number,
    { certificateFile, keyFile }: Certificates,
    routes: Readonly<Record<string, Route>>,
  ): Promise<Application> {
    const server = createServer({ cert: readFileSync(certificateFile), key: readFileSync(keyFile) });
    const application = new Application(server, routes);
    server.on("secureConnection", (socket) => application.sockets.add(socket));
    server.on("request", (request, response) => {
      // As the real proxy: whoever names no host of the system finds nothing.
      const known = request.headers.host?.endsWith(".example.com") ?? false;
      const route = (known ? application.routes[request.url ?? ""] : undefined) ?? text("not found", 404);
      route(response);
    });
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, address, resolve);
    });
    return application;
  }

  async destroy(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
