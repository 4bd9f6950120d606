import { gunzipSync } from "node:zlib";
import { isReference, isSecretName, secretsIn } from "../../../kit/secret-shapes";

/** `DB_PASSWORD=hunter2`, `"token": "abc123"`; a value that a shell or a template fills in does not match. */
const assignment = /([A-Za-z_][\w-]*)["']?\s*[=:]\s*["']?([\w+/!@#%^&*.-]{6,})(?=["'\s;,}]|$)/g;
const words = /^(true|false|null|none|undefined|required|optional|disabled|enabled)$/i;
/** Base64 long enough to hold a setting. */
const encoded = /[A-Za-z0-9+/]{24,}={0,2}/g;
/** User data that carries a file that carries a file. */
const deepest = 3;

/** What kind of secret user data holds, in plain, base64 or gzip; undefined for none. */
export function secretInUserData(text: string, depth = 0): string | undefined {
  const [found] = secretsIn(text);
  if (found !== undefined) return found.what;
  const assigned = [...text.matchAll(assignment)].find(
    ([, name = "", value = ""]) => isSecretName(name) && !isReference(value) && !words.test(value),
  );
  if (assigned !== undefined) return `a literal for ${assigned[1] ?? ""}`;
  if (depth === deepest) return undefined;
  for (const [chunk] of text.matchAll(encoded)) {
    const inside = decoded(chunk);
    const what = inside === undefined ? undefined : secretInUserData(inside, depth + 1);
    if (what !== undefined) return what;
  }
  return undefined;
}

/** The text that a base64 chunk stands for; undefined where it is no text. */
function decoded(chunk: string): string | undefined {
  const bytes = Buffer.from(chunk, "base64");
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  try {
    const plain = isGzip ? gunzipSync(bytes, { maxOutputLength: 1_000_000 }) : bytes;
    return new TextDecoder("utf-8", { fatal: true }).decode(plain);
  } catch {
    return undefined; // a digest, an image, a cut piece
  }
}
