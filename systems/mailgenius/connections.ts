import { chosen } from "../../lib/facts";
import type { ConnectionFacts } from "../../lib/system-facts";

/** The documents name settings, not variables. Redis is told as `REDIS_QUEUE_…` and `REDIS_CACHE_…` (MG-C15). */
export const connections: ConnectionFacts = {
  databasePrefix: chosen("DATABASE", ["MG-108"], "The document has literals where variables belong."),
  composedVariables: {},
};
