import { chosen, stated, type Fact } from "../../lib/facts";

/** Every process of Email Gateway; host, user and password of the database come from the stack's own resources. */
export const environmentVariables: Readonly<Record<string, Fact<string>>> = {
  DB_PORT: stated("5432", ["EG-003", "EG-102"], "export DB_PORT=5432"),
  DB_NAME: stated("email_gateway", ["EG-003", "EG-102"], "export DB_NAME=email_gateway"),
  DB_POOL_MIN: chosen(
    "2",
    ["EG-G05"],
    "Not documented; the pool that the connection limit is computed with.",
  ),
  DB_POOL_MAX: chosen(
    "10",
    ["EG-G05"],
    "Not documented; the pool that the connection limit is computed with.",
  ),
};

/**
 * None yet. The document says that `.env` holds more (names with PASSWORD, SECRET or KEY, EG-180), but names only the
 * passwords of database and Redis, which the stack makes itself; the delivery provider is not described (EG-G12). An
 * instance waits for the value of every secret listed here, so nothing stands here that nobody needs.
 */
export const applicationSecrets: Readonly<Record<string, Fact<string>>> = {};
