import { parseCredential } from "../shared/credential";
import { passwordChange, type ServerTarget } from "../shared/server-target";
import type { Cache } from "./cache";
import type { ControlPlane, TokenChange } from "./control-plane";

/** How the function waits for ElastiCache. */
export interface Patience {
  /** Milliseconds until this call must have given up; Lambda ends it soon after. */
  readonly remainingMs: () => number;
  readonly pauseMs: number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/**
 * Two tokens are valid between `accept` and `retire`, so no application is locked out at any moment. A call that runs
 * out of time throws; Secrets Manager calls again, and the call goes on where the group is by then.
 */
export function redisTarget(cache: Cache, control: ControlPlane, patience: Patience): ServerTarget {
  const change = async (token: string, kind: TokenChange, done: () => Promise<boolean>): Promise<void> => {
    let asked = false;
    await until(patience, kind, async () => {
      // Busy, perhaps with this very change from an earlier try: asking twice for a ROTATE would push the old token,
      // which applications still use, out of the two that are valid.
      if (!(await control.isAvailable())) return false;
      if (await done()) return true;
      asked ||= await control.changeToken(token, kind);
      return false;
    });
  };
  return {
    ...passwordChange,
    parse: (json, label) => parseCredential(json, label, []),

    async accept({ pending }) {
      if (await cache.accepts(pending)) return;
      await change(pending.password, "ROTATE", () => cache.accepts(pending));
    },

    async test(credential) {
      if (!(await cache.accepts(credential))) {
        throw new Error(`Redis at ${credential.host} refuses the token under test.`);
      }
    },

    async retire({ current, previous }) {
      if (!(await cache.accepts(previous))) return;
      await change(current.password, "SET", async () => !(await cache.accepts(previous)));
    },
  };
}

async function until(patience: Patience, what: string, done: () => Promise<boolean>): Promise<void> {
  while (!(await done())) {
    if (patience.remainingMs() < patience.pauseMs) {
      throw new Error(
        `The replication group did not finish ${what} in time; the next try goes on from here.`,
      );
    }
    await patience.sleep(patience.pauseMs);
  }
}
