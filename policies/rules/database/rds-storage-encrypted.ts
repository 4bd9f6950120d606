import { rule } from "../../kit/rule";
import { storageEncryption } from "./encryption";
import { cluster, globalClusters, instance, relatedClusters } from "./types";

/** Unset means not encrypted, and encryption cannot be added to a database that exists. A replica follows its source. */
export const rdsStorageEncrypted = rule({
  name: "rds-storage-encrypted",
  sentence: "The storage of every relational database is encrypted.",
  severity: "critical",
  frameworks: {
    fsbp: ["RDS.3"],
    cis: ["2.2.1"],
    checkov: ["CKV_AWS_16"],
    gdpr: ["32(1)(a)"],
    lgpd: ["46"],
    requirements: ["MG-224", "MG-G06", "EG-124", "VDX-072"],
  },
  remediation:
    "Set `storageEncrypted: true` with a `kmsKeyId`; an existing database is restored from an encrypted copy.",
  types: [instance, cluster, ...globalClusters, ...relatedClusters],
  judge: storageEncryption,
});
