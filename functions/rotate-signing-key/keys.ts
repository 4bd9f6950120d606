import { objectOf } from "../shared/json";
import { randomText } from "../shared/random-text";
import type { Target } from "../shared/rotation";

/**
 * The keys of an application that signs. It signs with `current` and takes as valid what any of the three has signed, so
 * instances that read the secret before and after a rotation understand one another.
 */
export interface SigningKeys {
  /** Signs after the coming rotation; known before, so that nobody meets a signature of an unknown key. */
  readonly next: string;
  readonly current: string;
  /** Signed before the last rotation. */
  readonly previous: string;
}

const roles = ["next", "current", "previous"] as const satisfies readonly (keyof SigningKeys)[];

/** Letters and digits for 512 bits, as much as the strongest HMAC of a token takes (RFC 7518, section 3.2). */
export const keyLength = 86;

/** Fewer than the 256 bits that HS256 asks for. */
const shortestKey = 43;

/** Every key moves on by one: a new one comes in, the oldest falls out. */
export const signingKeys: Target<SigningKeys> = {
  parse: parseSigningKeys,

  renew: ({ next, current }) => ({ next: randomText(keyLength), current: next, previous: current }),

  checkSuccession(pending, current) {
    if (pending.current === current.next && pending.previous === current.current) return;
    throw new Error(
      "The pending version does not follow from the current one, which was changed since: tokens would become invalid. " +
        "Remove the label AWSPENDING from it, then rotate again.",
    );
  },

  // eslint-disable-next-line @typescript-eslint/require-await -- no server has to be asked
  async test(keys) {
    const short = roles.filter((role) => keys[role].length < shortestKey);
    if (short.length > 0) throw new Error(`Too short to sign with: ${short.join(", ")}.`);
    if (new Set(roles.map((role) => keys[role])).size < roles.length) {
      throw new Error("Two of the three keys are the same: one of them would live twice as long.");
    }
  },
};

/** Its errors name keys by their role, never a key. */
function parseSigningKeys(json: string, label: string): SigningKeys {
  const fields = objectOf(json, label);
  const text = (role: keyof SigningKeys): string => {
    const value = fields[role];
    return typeof value === "string" ? value : "";
  };
  const missing = roles.filter((role) => text(role) === "");
  if (missing.length > 0) {
    throw new Error(`The ${label} version of the secret lacks or has empty: ${missing.join(", ")}.`);
  }
  return { next: text("next"), current: text("current"), previous: text("previous") };
}
