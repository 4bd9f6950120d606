import { type Credential, parseCredential } from "../shared/credential";
import { stages } from "../shared/secret-versions";
import { passwordChange, type ServerTarget } from "../shared/server-target";
import type { Database, Session } from "./database";
import { scramVerifier } from "./scram";

/**
 * Single-user rotation: the role changes its own password. Replicas follow by replication. Between this change and
 * the move of AWSCURRENT, a few seconds, new logins with the old password fail; open connections stay.
 */
export function postgresTarget(database: Database): ServerTarget {
  return {
    ...passwordChange,
    parse: (json, label) => parseCredential(json, label, ["username", "dbname"]),

    async accept({ pending, current, previous }) {
      const done = await database.logIn(pending);
      if (done !== undefined) {
        await done.close(); // an earlier try got this far
        return;
      }
      const session = await firstAccepted(database, { current, previous });
      try {
        if (await session.isStandby()) {
          throw new Error(`PostgreSQL at ${current.host} is a standby: the secret must name the primary.`);
        }
        await session.setVerifier(String(pending.username), scramVerifier(pending.password));
      } finally {
        await session.close();
      }
    },

    async test(credential) {
      const session = await database.logIn(credential);
      if (session === undefined) {
        throw new Error(`PostgreSQL at ${credential.host} refuses the password under test.`);
      }
      await session.close();
    },
  };
}

async function firstAccepted(
  database: Database,
  { current, previous }: { current: Credential; previous: Credential | undefined },
): Promise<Session> {
  for (const credential of [current, previous]) {
    if (credential === undefined) continue;
    // Never carry a password change to a server that only an old version of the secret names.
    if (credential.host !== current.host || credential.username !== current.username) continue;
    const session = await database.logIn(credential);
    if (session !== undefined) return session;
  }
  throw new Error(
    `PostgreSQL at ${current.host} refuses ${stages.pending}, ${stages.current} and ${stages.previous}: the password ` +
      `of "${String(current.username)}" was changed elsewhere. Set it to the value of ${stages.current}, then rotate again.`,
  );
}
