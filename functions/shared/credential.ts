import { randomInt } from "node:crypto";

/** What a secret of a database or cache holds, beside fields that only its readers know. */
export interface Credential {
  readonly host: string;
  readonly port: number;
  readonly password: string;
  readonly [field: string]: string | number;
}

/**
 * Letters and digits only: no character that RDS refuses in a password (`/ @ "` and space), that ElastiCache refuses
 * in a token, or that changes its meaning in a connection URL.
 */
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Characters of a generated password: 238 bits; ElastiCache takes 16 to 128, PostgreSQL on RDS 8 to 128. */
export const passwordLength = 40;

export function generatePassword(): string {
  return Array.from({ length: passwordLength }, () => alphabet[randomInt(alphabet.length)]).join("");
}

/** Reads the JSON of a secret. Its errors name fields, never values: they end up in a log. */
export function parseCredential(json: string, label: string, requiredText: readonly string[]): Credential {
  const fields = objectOf(json, label);
  const { port } = fields;
  const missing = ["host", "password", ...requiredText].filter((field) => {
    const value = fields[field];
    return typeof value !== "string" || value === "";
  });
  if (typeof port !== "number" || !Number.isInteger(port) || port < 1) missing.push("port");
  if (missing.length > 0) {
    throw new Error(`The ${label} version of the secret lacks or has empty: ${missing.join(", ")}.`);
  }
  return fields as Credential;
}

function objectOf(json: string, label: string): Record<string, unknown> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    parsed = undefined; // the parser's message would quote the secret
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    throw new Error(`The ${label} version of the secret is not a JSON object.`);
  }
  return parsed as Record<string, unknown>;
}

/** Fields beside the password in which two versions differ. */
export function differences(a: Credential, b: Credential): readonly string[] {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]);
  fields.delete("password");
  return [...fields].filter((field) => a[field] !== b[field]);
}
