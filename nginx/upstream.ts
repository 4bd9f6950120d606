import type { ProxyInputs } from "./proxy-inputs";
import { block } from "./text";

/** Shorter than the 5 seconds after which a Node process hangs up: a request must not meet a closed connection. */
const idleConnectionSeconds = 4;

/** Requests and time after which a connection to the application is closed. */
const requestsPerConnection = 10_000;
const connectionHours = 1;

/**
 * The processes of this host, weighted; one that fails is left out for a while (MG-196, MG-197). The zone lets all workers
 * count failures together: without it each would have to see `maxFails` of its own.
 */
export function upstream(inputs: ProxyInputs): string {
  const servers = inputs.ports.map(
    ({ port, weight }) =>
      `server 127.0.0.1:${port} weight=${weight} max_fails=${inputs.maxFails} fail_timeout=${inputs.failTimeoutSeconds}s;`,
  );
  return block(
    `upstream ${inputs.upstreamName}`,
    `zone ${inputs.upstreamName} 64k;`,
    ...servers,
    `keepalive ${inputs.keepaliveConnections};`,
    `keepalive_timeout ${idleConnectionSeconds}s;`,
    `keepalive_requests ${requestsPerConnection};`,
    `keepalive_time ${connectionHours}h;`,
  );
}
