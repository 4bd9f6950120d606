import * as https from "node:https";
import type { Answer } from "../../shared/health";
import { reasonOf } from "../../shared/reading";

/** An instance that serves the application. */
export interface Instance {
  readonly id: string;
  readonly address: string;
  readonly port: number;
  /** The host that it is asked for. */
  readonly host: string;
}

/** Longest that one answer may take, from the first packet to the last. */
export const askTimeoutMs = 5_000;

/** Largest answer that is read; the rest of a larger one is not. */
export const largestBodyBytes = 1024 * 1024;

/**
 * Asks nginx on an instance. The certificate is one that the instance made for itself: it encrypts, and the security groups
 * say who is there, as for the load balancer. Throws with the reason in words; follows no redirect.
 */
export async function ask(instance: Instance, path: string, deadline: AbortSignal): Promise<Answer> {
  const timeout = AbortSignal.timeout(askTimeoutMs);
  const signal = AbortSignal.any([deadline, timeout]);
  try {
    return await request(instance, path, signal);
  } catch (error) {
    if (timeout.aborted) throw new Error(`no complete answer within ${String(askTimeoutMs / 1000)} seconds`);
    if (deadline.aborted) throw new Error("not answered before the poll had to end");
    throw new Error(reasonOf(error), { cause: error });
  }
}

function request({ address, port, host }: Instance, path: string, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = https.get(
      {
        host: address,
        port,
        path,
        signal,
        rejectUnauthorized: false,
        servername: host,
        agent: false, // the next poll is a minute away: a kept connection would only be found dead
        headers: { host, accept: "application/json, text/plain", "user-agent": "metrics-poller" },
      },
      (response) => {
        const parts: Buffer[] = [];
        let bytes = 0;
        response.on("data", (part: Buffer) => {
          bytes += part.length;
          parts.push(part);
          if (bytes <= largestBodyBytes) return;
          reject(new Error(`an answer of more than ${String(largestBodyBytes)} bytes`));
          response.destroy();
        });
        response.on("end", () => {
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString("utf8") });
        });
        response.on("aborted", () => {
          reject(new Error("the connection broke within the answer"));
        });
        response.on("error", reject);
      },
    );
    asked.on("error", reject);
  });
}
