import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export interface Throttling {
  readonly url: string;
  readonly refused: number;
  stop(): Promise<void>;
}

/** Headers of the one connection, which the next one has of its own. */
const ofConnection = new Set(["host", "connection", "content-length"]);

/** Stands before DynamoDB and refuses some requests as it does when it is asked too often. Counts from 0. */
export async function throttling(target: string, refuses: (count: number) => boolean): Promise<Throttling> {
  let [count, refused] = [0, 0];
  const server = createServer((request, response) => {
    void bodyOf(request).then(async (body) => {
      if (refuses(count++)) {
        refused += 1;
        const type = "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException";
        response.writeHead(400, { "content-type": "application/x-amz-json-1.0" });
        response.end(
          JSON.stringify({ __type: type, message: "The level of configured throughput was exceeded" }),
        );
        return;
      }
      const headers = Object.fromEntries(
        Object.entries(request.headers).filter(([name]) => !ofConnection.has(name)),
      );
      const answer = await fetch(target, {
        method: "POST",
        headers: headers as Record<string, string>,
        body,
      });
      response.writeHead(answer.status, { "content-type": "application/x-amz-json-1.0" });
      response.end(await answer.text());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get refused() {
      return refused;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    request.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
    request.on("end", () => {
      resolve(text);
    });
  });
}
