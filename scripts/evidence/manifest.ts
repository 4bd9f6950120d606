import { sha256 } from "../report/canonical";
import { compare } from "../report/model/results";

/** Files of a pack by path (with `/`). */
export type Files = ReadonlyMap<string, Buffer>;

export const manifestFile = "MANIFEST.sha256";
export const signatureFile = "MANIFEST.sig";
export const publicKeyFile = "public-key.pem";

/** The digest of every file but manifest and signature, as `sha256sum` prints and checks it. */
export function manifestOf(files: Files): string {
  return [...files]
    .filter(([name]) => name !== manifestFile && name !== signatureFile)
    .sort(([left], [right]) => compare(left, right))
    .map(([name, content]) => `${sha256(content)}  ${name}\n`)
    .join("");
}

/** Digests by path; undefined where a line does not have the form, or a path leaves the pack or comes twice. */
export function parseManifest(text: string): ReadonlyMap<string, string> | undefined {
  const digests = new Map<string, string>();
  for (const line of text.split("\n").slice(0, -1)) {
    const match = /^([0-9a-f]{64}) {2}([^/].*)$/.exec(line);
    const [digest, name] = [match?.[1], match?.[2]];
    if (digest === undefined || name === undefined || digests.has(name)) return undefined;
    if (name.split("/").some((step) => step === ".." || step === "." || step === "")) return undefined;
    digests.set(name, digest);
  }
  return text.endsWith("\n") && digests.size > 0 ? digests : undefined;
}
