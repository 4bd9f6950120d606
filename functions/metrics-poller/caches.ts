import Redis from "ioredis";
import { type CacheTarget, queueCacheRole } from "../../lib/poller-configuration";
import { type Credential, parseCredential } from "../shared/credential";
import { type Findings, flag, joined, reasonOf } from "../shared/reading";
import { type Queue, pollQueues } from "./queues";

/** Reads the current text of a secret. */
export type ReadSecret = (secretArn: string) => Promise<string>;

const timeoutMs = 5_000;

/** `ca` replaces Node's list of certificate authorities. */
export interface CacheTools {
  readonly readSecret: ReadSecret;
  readonly ca: string | undefined;
}

/** Greets every group with PING (EG-031, EG-061) and counts the jobs in the one that holds the queues. */
export async function pollCaches(
  targets: readonly CacheTarget[],
  queues: Readonly<Record<string, Queue>>,
  tools: CacheTools,
): Promise<Findings> {
  return joined(await Promise.all(targets.map((target) => pollCache(target, queues, tools))));
}

async function pollCache(
  { role, secretArn }: CacheTarget,
  queues: Readonly<Record<string, Queue>>,
  { readSecret, ca }: CacheTools,
): Promise<Findings> {
  let client: Redis | undefined;
  let failure: unknown;
  try {
    const credential = parseCredential(await readSecret(secretArn), "current", []);
    client = open(credential, ca);
    client.on("error", (error: unknown) => (failure = error)); // the reason; `connect` only says "closed"
    await client.connect();
    await client.ping();
    const counted = role === queueCacheRole ? await pollQueues(queues, client) : { readings: [], faults: [] };
    return joined([{ readings: [flag("cacheUnreachable", false, role)], faults: [] }, counted]);
  } catch (error) {
    return {
      readings: [flag("cacheUnreachable", true, role)],
      faults: [
        {
          message: "A cache group does not answer: check its state, its secret and the security groups.",
          details: { cache: role, reason: reasonOf(failure ?? error) },
        },
      ],
    };
  } finally {
    client?.disconnect();
  }
}

/** No reconnecting: the next poll is a minute away, and this one must end. */
function open({ host, port, password }: Credential, ca: string | undefined): Redis {
  return new Redis({
    host,
    port,
    password,
    tls: { servername: host, ...(ca === undefined ? {} : { ca }) },
    lazyConnect: true,
    protocol: 2, // as the rotation of tokens: no greeting before the token is given
    connectionName: "metrics-poller",
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
    connectTimeout: timeoutMs,
    commandTimeout: timeoutMs,
  });
}
