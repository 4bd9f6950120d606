import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";

/** PostgreSQL's own default (`scram_iterations`). */
const iterations = 4096;
const saltBytes = 16;

/**
 * What PostgreSQL stores for a password (RFC 5803, RFC 7677). Sent instead of the password, so that the statement
 * carries nothing to log in with, even where the server logs statements. ASCII passwords only: SASLprep leaves
 * those as they are.
 */
export function scramVerifier(password: string, salt: Buffer = randomBytes(saltBytes)): string {
  if (!/^[\x21-\x7e]+$/.test(password)) throw new Error("A generated password must be printable ASCII.");
  const salted = pbkdf2Sync(password, salt, iterations, 32, "sha256");
  const storedKey = createHash("sha256").update(hmac(salted, "Client Key")).digest("base64");
  const serverKey = hmac(salted, "Server Key").toString("base64");
  return `SCRAM-SHA-256$${String(iterations)}:${salt.toString("base64")}$${storedKey}:${serverKey}`;
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
