import Redis from "ioredis";
import type { Credential } from "../shared/credential";

export interface Cache {
  /** Whether the server lets this token in. A server that gives no answer throws. */
  accepts(credential: Credential): Promise<boolean>;
}

const connectTimeoutMs = 5_000;

/** Redis or Valkey over verified TLS. `ca` replaces Node's list of certificate authorities. */
export function tlsCache(ca: string | undefined): Cache {
  return {
    async accepts(credential) {
      const { host, port, password } = credential;
      const client = new Redis({
        host,
        port,
        tls: { servername: host, ...(ca === undefined ? {} : { ca }) },
        lazyConnect: true,
        protocol: 2, // version 3 greets before the token is given, and is refused
        enableReadyCheck: false, // it asks before the token is given
        maxRetriesPerRequest: 0,
        retryStrategy: () => null,
        connectTimeout: connectTimeoutMs,
        commandTimeout: connectTimeoutMs,
      });
      let failure: unknown;
      client.on("error", (error: unknown) => (failure = error)); // the reason; `connect` only says "closed"
      try {
        await client.connect();
        await client.call("AUTH", password);
        await client.ping();
        return true;
      } catch (error) {
        if (isRefusal(error)) return false;
        const reason = failure ?? error;
        const message = reason instanceof Error ? reason.message : String(reason);
        throw new Error(
          `Redis at ${host}:${String(port)}: ${message}. Check security groups, subnets and that TLS is on.`,
          { cause: reason },
        );
      } finally {
        client.disconnect();
      }
    },
  };
}

/** Redis 6 and later, and Valkey, say WRONGPASS; older ones `ERR invalid password`. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && /^(WRONGPASS|ERR invalid password)/.test(error.message);
}
