import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import { Fault, UsageFault } from "../cli/faults";

const ownerOnly = 0o600;

export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** It did not exist before. */
  readonly isNew: boolean;
}

/** The Ed25519 key of a file (PEM, PKCS #8). Made, readable by its owner only, where `create` allows and none exists. */
export function signingKey(file: string, create: boolean): SigningKey {
  const isNew = !fs.existsSync(file);
  if (isNew) {
    if (!create)
      throw new UsageFault(
        `There is no key ${file}. Make one: openssl genpkey -algorithm ed25519 -out ${file}`,
      );
    makeKey(file);
  }
  const mode = fs.statSync(file).mode & 0o777;
  if ((mode & 0o077) !== 0) {
    throw new Fault(
      `The private key ${file} can be read by others (mode ${mode.toString(8)}): whoever has it can sign evidence. ` +
        `Run: chmod 600 ${file}`,
    );
  }
  const privateKey = read(file, createPrivateKey);
  return { privateKey, publicKey: createPublicKey(privateKey), isNew };
}

/** A public key from a PEM file. */
export function publicKeyFrom(file: string): KeyObject {
  if (!fs.existsSync(file)) throw new UsageFault(`There is no public key ${file}.`);
  if (fs.readFileSync(file, "utf8").includes("PRIVATE KEY")) {
    throw new UsageFault(
      `${file} is a private key. Evidence is verified with the public one; keep this one secret.`,
    );
  }
  return read(file, createPublicKey);
}

/** SHA-256 of the key itself: short enough to be compared by telephone. */
export function fingerprint(key: KeyObject): string {
  return createHash("sha256")
    .update(key.export({ type: "spki", format: "der" }))
    .digest("hex");
}

export function toPem(key: KeyObject): string {
  return key.export({ type: "spki", format: "pem" }) as string;
}

function makeKey(file: string): void {
  const { privateKey } = generateKeyPairSync("ed25519");
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  // wx: two runs at the same time must not sign with two keys.
  fs.writeFileSync(file, privateKey.export({ type: "pkcs8", format: "pem" }), {
    mode: ownerOnly,
    flag: "wx",
  });
}

function read(file: string, parse: (pem: Buffer) => KeyObject): KeyObject {
  let key: KeyObject;
  try {
    key = parse(fs.readFileSync(file));
  } catch (error) {
    throw new UsageFault(
      `${file} is no key in PEM form: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  if (key.asymmetricKeyType !== "ed25519") {
    throw new UsageFault(`${file} is a key of type ${key.asymmetricKeyType ?? key.type}; Ed25519 is needed.`);
  }
  return key;
}
