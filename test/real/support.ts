import { execFileSync } from "node:child_process";
import { chownSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import * as path from "node:path";

/** Servers refuse to run as root: under root they run as `nobody`. */
export const unprivileged: { uid?: number; gid?: number } =
  process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Skips in a way that nobody overlooks. */
export function skipLoudly(context: Mocha.Context, reason: string): never {
  console.warn(`    SKIPPED: ${reason}`);
  return context.skip();
}

/** A folder of its own, which the unprivileged user owns. */
export function temporaryFolder(purpose: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `${purpose}-`));
  own(folder);
  return folder;
}

export function own(file: string): void {
  const { uid, gid } = unprivileged;
  if (uid !== undefined && gid !== undefined) chownSync(file, uid, gid);
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** Asks again until it holds. */
export async function eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never came true: ${what}`);
}

export interface Certificates {
  readonly authorityFile: string;
  readonly certificateFile: string;
  readonly keyFile: string;
}

/** A throw-away authority and a certificate for `localhost` that it signed. */
export function makeCertificates(folder: string): Certificates {
  const at = (name: string): string => path.join(folder, name);
  const openssl = (...args: string[]): void => {
    execFileSync("openssl", args, { stdio: "pipe" });
  };
  const newKey = ["-newkey", "rsa:2048", "-nodes"];
  openssl(
    ...["req", "-x509", ...newKey, "-days", "2", "-subj", "/CN=test authority"],
    ...["-keyout", at("authority.key"), "-out", at("authority.pem")],
  );
  openssl("req", ...newKey, "-subj", "/CN=localhost", "-keyout", at("server.key"), "-out", at("server.csr"));
  writeFileSync(at("server.ext"), "subjectAltName=DNS:localhost");
  openssl(
    ...[
      "x509",
      "-req",
      "-in",
      at("server.csr"),
      "-days",
      "2",
      "-CAcreateserial",
      "-extfile",
      at("server.ext"),
    ],
    ...["-CA", at("authority.pem"), "-CAkey", at("authority.key"), "-out", at("server.pem")],
  );
  for (const name of ["server.key", "server.pem"]) own(at(name));
  return { authorityFile: at("authority.pem"), certificateFile: at("server.pem"), keyFile: at("server.key") };
}
