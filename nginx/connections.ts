import type { ClientTimeouts, ProxyInputs } from "./proxy-inputs";

/**
 * Idle client connections live longer than the load balancer's 60 seconds: the side that sends requests must be the one
 * that hangs up, or a request meets a closed connection and becomes a 502.
 */
const idleConnectionSeconds = 75;

/** Requests and time after which a connection is closed, after an answer that says so. */
const requestsPerConnection = 10_000;
const connectionHours = 1;

/** Long for a load balancer, which sends what it has; short for somebody who only wants to hold connections. */
export const clientTimeouts: ClientTimeouts = { header: 15, body: 30, send: 30 };

/** One header line at most; the load balancer lets 16 KiB through, the processes behind take 16 KiB in all. */
const headerLineKib = 8;

/** Room for the longest name that DNS allows. */
const nameBucketBytes = 512;

/** What clients may do to connections: how long, how slowly, how much. */
export function connections({
  bodyLimitMib,
  clientTimeoutSeconds: seconds = clientTimeouts,
}: ProxyInputs): string {
  return [
    `server_names_hash_bucket_size ${nameBucketBytes};`,
    `keepalive_timeout ${idleConnectionSeconds}s;`,
    `keepalive_requests ${requestsPerConnection};`,
    `keepalive_time ${connectionHours}h;`,
    `client_header_timeout ${seconds.header}s;`,
    `client_body_timeout ${seconds.body}s;`,
    `send_timeout ${seconds.send}s;`,
    "reset_timedout_connection on;",
    `large_client_header_buffers 4 ${headerLineKib}k;`,
    `client_max_body_size ${bodyLimitMib}m;`,
  ].join("\n");
}
