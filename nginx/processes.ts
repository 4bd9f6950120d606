import type { ProxyLayout } from "./proxy-inputs";
import { block } from "./text";

/** Connections of one worker, to clients and to the application together. */
const workerConnections = 4096;

/** Every connection is a file; a request body and an answer that do not fit into memory are two more. */
const openFiles = workerConnections * 4;

/** After a reload the old workers finish what is under way; a WebSocket would keep them for ever. */
const oldWorkerSeconds = 300;

/**
 * The main context. Warnings of the error log would name every upload and every large answer, with the query string,
 * which may carry tokens.
 */
export function processes({ user, pidFile, errorLog }: ProxyLayout): string {
  return [
    ...(user === undefined ? [] : [`user ${user};`]),
    `pid ${pidFile};`,
    `error_log ${errorLog} error;`,
    "worker_processes auto;",
    `worker_rlimit_nofile ${openFiles};`,
    `worker_shutdown_timeout ${oldWorkerSeconds}s;`,
    block("events", `worker_connections ${workerConnections};`),
  ].join("\n");
}
