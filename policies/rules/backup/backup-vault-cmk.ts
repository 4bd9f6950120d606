import { customerKey } from "../../kit/customer-key";
import { rule } from "../../kit/rule";
import { airGappedVault, vault } from "./types";

/** Unset means the account's `aws/backup` key. */
export const backupVaultCmk = rule({
  name: "backup-vault-cmk",
  sentence: "Every backup vault is encrypted under a customer-managed key.",
  severity: "high",
  frameworks: {
    fsbp: ["Backup.1"],
    checkov: ["CKV_AWS_166"],
    gdpr: ["32(1)(a)"],
    lgpd: ["46"],
    requirements: ["EG-124"],
  },
  remediation: "Set `kmsKeyArn` (`encryptionKeyArn` on an air-gapped vault).",
  types: [vault, airGappedVault],
  judge: (subject, estate) =>
    customerKey(subject, subject.type === vault ? "kmsKeyArn" : "encryptionKeyArn", estate),
});
