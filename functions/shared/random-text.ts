import { randomInt } from "node:crypto";

/**
 * Letters and digits only: no character that RDS refuses in a password (`/ @ "` and space), that ElastiCache refuses
 * in a token, or that changes its meaning in a URL or an environment file.
 */
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Random characters, 5.95 bits each. */
export function randomText(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
}
