import type { Estate } from "../../kit/estate";
import { type Statement, statementsAt } from "../../kit/iam-document";
import { rule } from "../../kit/rule";
import { some } from "../../kit/three-valued";
import { Undetermined } from "../../kit/value";
import { pass, passIf } from "../../kit/verdict";
import { airGappedVault, vault, vaultLock, vaultPolicy } from "./types";

const deletions = ["backup:DeleteRecoveryPoint", "backup:UpdateRecoveryPointLifecycle"];

/** Unset means that whoever has the permission deletes backups. An air-gapped vault is locked by its nature. */
export const backupVaultDeleteDenied = rule({
  name: "backup-vault-delete-denied",
  sentence: "Nobody can delete a backup by hand: every vault is locked, or its policy refuses deletions.",
  severity: "high",
  frameworks: {
    gdpr: ["5(1)(f)", "32(1)(c)"],
    lgpd: ["46"],
    requirements: ["EG-125"],
  },
  remediation:
    "Add a backup.VaultLockConfiguration that names the vault in `backupVaultName`, or a policy that denies `backup:DeleteRecoveryPoint`.",
  types: [vault, airGappedVault],
  judge: (subject, estate) => {
    if (subject.type === airGappedVault) return pass;
    if (estate.namedBy(subject, "backupVaultName", vaultLock).length > 0) return pass;
    const statements = estate
      .namedBy(subject, "backupVaultName", vaultPolicy)
      .flatMap((each) => statementsAt(each, "policy"));
    if (some(...deletions.map((action) => () => !refuses(statements, action)))) {
      throwIfAnyMightName(estate);
      return passIf(false, "lets backups be deleted by hand: neither lock nor policy refuses it");
    }
    return pass;
  },
});

function refuses(statements: readonly Statement[], action: string): boolean {
  return some(
    ...statements.map(
      (each) => () => !each.allows && each.namesAnybody && isPlain(each) && each.coversAction(action),
    ),
  );
}

/** A condition, or a principal that is left out, would let somebody through. */
function isPlain(statement: Statement): boolean {
  return statement.conditions.length === 0 && statement.notPrincipals.length === 0;
}

function throwIfAnyMightName(estate: Estate): void {
  const stray = estate
    .ofType(vaultLock, vaultPolicy)
    .find(
      (each) =>
        each.isUnknown("backupVaultName") && estate.targetsOf(each, "backupVaultName", vault).length === 0,
    );
  if (stray !== undefined) throw new Undetermined(`${stray.name}.backupVaultName`);
}
