import type { Rule } from "../../kit/rule";
import { backupCoverage } from "./backup-coverage";
import { backupPlanFrequencyRetention } from "./backup-plan-frequency-retention";
import { backupVaultCmk } from "./backup-vault-cmk";
import { backupVaultDeleteDenied } from "./backup-vault-delete-denied";

/** Rules about backups: AWS Backup, and the stores' own means. */
export const backupRules: readonly Rule[] = [
  backupVaultCmk,
  backupCoverage,
  backupPlanFrequencyRetention,
  backupVaultDeleteDenied,
];
