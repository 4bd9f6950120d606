import { stated } from "../../lib/facts";
import type { ConnectionFacts } from "../../lib/system-facts";
import { translated } from "../translated";

/** Redis is told as `REDIS_QUEUE_…` and `REDIS_CACHE_…`: the document passes it as arguments of a script (EG-103). */
export const connections: ConnectionFacts = {
  databasePrefix: stated("DB", ["EG-003", "EG-102"], "export DB_HOST=localhost"),
  composedVariables: {
    DB_USER: translated(
      "{DB_USERNAME}",
      ["EG-003", "EG-102"],
      "export DB_USER=postgres",
      "The user of the secret, whatever it is called.",
    ),
  },
};
