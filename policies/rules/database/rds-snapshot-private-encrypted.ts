import type { Estate } from "../../kit/estate";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { known, Undetermined } from "../../kit/value";
import { allOf, fail, pass, passIf, type Verdict } from "../../kit/verdict";
import { storageEncryption } from "./encryption";
import { cluster, clusterSnapshot, clusterSnapshotCopy, instance, snapshot, snapshotCopy } from "./types";

/** Where each kind of snapshot names what it was taken of. */
const origins: Readonly<Record<string, { readonly path: string; readonly types: readonly string[] }>> = {
  [snapshot]: { path: "dbInstanceIdentifier", types: [instance] },
  [clusterSnapshot]: { path: "dbClusterIdentifier", types: [cluster] },
  [snapshotCopy]: { path: "sourceDbSnapshotIdentifier", types: [snapshot, snapshotCopy] },
  [clusterSnapshotCopy]: {
    path: "sourceDbClusterSnapshotIdentifier",
    types: [clusterSnapshot, clusterSnapshotCopy],
  },
};

/** A snapshot is encrypted when its database is; a copy also with a key of its own. Unset sharing means with nobody. */
export const rdsSnapshotPrivateEncrypted = rule({
  name: "rds-snapshot-private-encrypted",
  sentence: "Every manual snapshot is encrypted and open to nobody outside the accounts that it names.",
  severity: "critical",
  frameworks: {
    fsbp: ["RDS.1", "RDS.4"],
    checkov: ["CKV_AWS_302"],
    gdpr: ["32(1)(a)"],
    lgpd: ["46"],
    requirements: ["MG-164", "EG-124"],
  },
  remediation:
    'Take "all" out of `sharedAccounts`; encrypt the database by `storageEncrypted`, or the copy by `kmsKeyId`.',
  types: [snapshot, snapshotCopy, clusterSnapshot, clusterSnapshotCopy],
  judge: (subject, estate) => allOf([sharing(subject), encryption(subject, estate)]),
});

function sharing(subject: Subject): Verdict {
  const accounts = subject.list("sharedAccounts").map((each) => known(each, "sharedAccounts"));
  return passIf(!accounts.includes("all"), "is shared with every AWS account");
}

function encryption(subject: Subject, estate: Estate): Verdict {
  if (subject.has("kmsKeyId")) return pass;
  const { path, types } = origins[subject.type] ?? { path: "", types: [] };
  const [origin] = estate.targetsOf(subject, path, ...types);
  if (origin === undefined) throw new Undetermined(path); // taken of something outside the estate
  const verdict =
    types.includes(snapshot) || types.includes(clusterSnapshot)
      ? encryption(origin, estate)
      : storageEncryption(origin, estate);
  return verdict.result === "fail" ? fail(`is not encrypted, because ${origin.name} is not`) : verdict;
}
