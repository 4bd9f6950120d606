import type { Estate } from "../../kit/estate";
import type { Subject } from "../../kit/subject";
import { fail, pass, passIf, type Verdict } from "../../kit/verdict";
import { replicaPath, sourceOf } from "./lineage";

/**
 * Whether a database's storage is encrypted. A replica is exactly when its source is; of a source outside the estate only
 * the replica's own word is known.
 */
export function storageEncryption(subject: Subject, estate: Estate): Verdict {
  if (replicaPath(subject) === undefined) return ownEncryption(subject);
  const source = sourceOf(subject, estate);
  if (source !== undefined) {
    const verdict = storageEncryption(source, estate);
    return verdict.result === "fail"
      ? fail(`copies ${source.name}, which does not encrypt its storage`)
      : verdict;
  }
  if (subject.has("kmsKeyId")) return pass; // a replica in another region, encrypted with a key of that region
  return ownEncryption(subject);
}

function ownEncryption(subject: Subject): Verdict {
  // Unset means no encryption, except with Aurora's first serverless mode, which knows nothing else.
  const unset = subject.text("engineMode") === "serverless";
  return passIf(subject.flag("storageEncrypted", unset), "does not encrypt its storage");
}
