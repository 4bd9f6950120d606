import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Received {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** How the next request is answered. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

const answer =
  (status: number, text: string, headers: Readonly<Record<string, string>> = {}): Behaviour =>
  (_, response) => {
    response.writeHead(status, headers).end(text);
  };

/** Ways in which a service can behave. */
export const behaviours = {
  slackOk: answer(200, "ok"),
  pagerDutyOk: answer(202, '{"status":"success","message":"Event processed","dedup_key":"x"}'),
  failing: answer(500, "internal_error"),
  busy: (seconds: number) => answer(429, "rate_limited", { "retry-after": String(seconds) }),
  gone: answer(410, "channel_is_archived"),
  refused: answer(400, '{"status":"invalid event"}'),
  html: answer(200, "<html><body>Please sign in to the network</body></html>", {
    "content-type": "text/html",
  }),
  redirected: answer(302, "", { location: "http://127.0.0.1:9/elsewhere" }),
  closed: ((request) => {
    request.socket.destroy();
  }) as Behaviour,
  silent: (() => undefined) as Behaviour,
  /** Begins an answer and never ends it. */
  dripping: ((_, response) => {
    response.writeHead(200).write("o");
  }) as Behaviour,
} as const;

/** A service on loopback: notes what it gets, answers by a list of behaviours and then as it always does. */
export class StandIn {
  readonly received: Received[] = [];
  /** When each request came, in milliseconds since 1970. */
  readonly times: number[] = [];
  next: Behaviour[] = [];

  private constructor(
    private readonly server: Server,
    public usual: Behaviour,
  ) {}

  static async start(usual: Behaviour): Promise<StandIn> {
    const server = createServer();
    const standIn = new StandIn(server, usual);
    server.on("request", (request: IncomingMessage, response: ServerResponse) => {
      standIn.handle(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return standIn;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  reset(usual?: Behaviour): void {
    this.received.length = 0;
    this.times.length = 0;
    this.next = [];
    if (usual !== undefined) this.usual = usual;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private handle(request: IncomingMessage, response: ServerResponse): void {
    let text = "";
    request.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
    request.on("end", () => {
      this.received.push({ path: request.url ?? "", body: JSON.parse(text) as Record<string, unknown> });
      this.times.push(Date.now());
      (this.next.shift() ?? this.usual)(request, response);
    });
  }
}
