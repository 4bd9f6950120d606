import { objectOf } from "./json";

/** What a secret of a database or cache holds, beside fields that only its readers know. */
export interface Credential {
  readonly host: string;
  readonly port: number;
  readonly password: string;
  readonly [field: string]: string | number;
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

/** Fields beside the password in which two versions differ. */
export function differences(a: Credential, b: Credential): readonly string[] {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]);
  fields.delete("password");
  return [...fields].filter((field) => a[field] !== b[field]);
}
