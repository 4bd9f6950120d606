import type { Estate } from "./estate";
import type { Subject } from "./subject";
import { fail, pass, type Verdict } from "./verdict";

/** Every kind of key, and of name for a key, that a program can make. */
export const keyTypes = [
  "aws:kms/key:Key",
  "aws:kms/replicaKey:ReplicaKey",
  "aws:kms/externalKey:ExternalKey",
  "aws:kms/replicaExternalKey:ReplicaExternalKey",
  "aws:kms/alias:Alias",
] as const;

/**
 * Whether the key at the path is a customer-managed one. Unset means a key that AWS owns or manages, whose policy nobody
 * can narrow. A key of the same program counts before it exists; an unknown value of another origin is not evaluated.
 */
export function customerKey(subject: Subject, path: string, estate: Estate): Verdict {
  if (!subject.has(path)) return fail(`has no \`${path}\`, so it is encrypted with a key of AWS`);
  if (estate.targetsOf(subject, path, ...keyTypes).length > 0) return pass;
  const key = subject.text(path);
  if (key === "") return fail(`has an empty \`${path}\`, so it is encrypted with a key of AWS`);
  return /(^|:)alias\/aws\//.test(key) ? fail(`is encrypted with ${key}, a key that AWS manages`) : pass;
}
