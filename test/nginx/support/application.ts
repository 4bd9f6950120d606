import * as http from "node:http";
import type { AddressInfo } from "node:net";

/** What a request looked like when it came to the application. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: http.IncomingHttpHeaders;
}

/** An application behind the proxy, in the test's own process; it remembers what came. */
export class Application {
  readonly seen: Seen[] = [];

  private constructor(
    readonly server: http.Server,
    readonly port: number,
  ) {}

  /** `answer` replies; by default what arrived is sent back as JSON. */
  static async start(answer: http.RequestListener = echo): Promise<Application> {
    const server = http.createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const application = new Application(server, (server.address() as AddressInfo).port);
    server.on("request", (request, response) => {
      application.seen.push(seenIn(request));
      answer(request, response);
    });
    return application;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

function seenIn({ method = "", url = "", headers }: http.IncomingMessage): Seen {
  return { method, url, headers };
}

/** Takes the whole body in, then answers with what arrived. */
export function echo(request: http.IncomingMessage, response: http.ServerResponse): void {
  request.resume().on("end", () => {
    response.end(JSON.stringify(seenIn(request)));
  });
}

/** The answer of {@link echo}, read back. */
export function seenBy(answer: { readonly body: string }): Seen {
  return JSON.parse(answer.body) as Seen;
}
