import { type Credential, differences } from "./credential";
import { randomText } from "./random-text";
import type { Target } from "./rotation";

/** A server whose password changes: it must accept the next one before it can come into force. */
export type ServerTarget = Target<Credential> & Required<Pick<Target<Credential>, "accept">>;

/** Characters of a generated password: 238 bits; ElastiCache takes 16 to 128, PostgreSQL on RDS 8 to 128. */
const passwordLength = 40;

/** What comes after the credential of a server: all fields stay but the password. */
export const passwordChange: Pick<ServerTarget, "renew" | "checkSuccession"> = {
  renew: (current) => ({ ...current, password: randomText(passwordLength) }),

  checkSuccession(pending, current) {
    // A pending version that names another host or user would send this password change to the wrong server.
    const changed = differences(pending, current);
    if (changed.length === 0) return;
    throw new Error(`The pending version differs from the current one in: ${changed.join(", ")}.`);
  },
};
