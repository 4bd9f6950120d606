import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { instanceType, isReplica, replica } from "./subjects";
import { byPromise, cited, requirementsOf } from "./system";

/** Point-in-time recovery carries the recovery point of 24 hours (MG-G05, EG-142, VDX-086). */
export const promisedRecoveryWindow = rule({
  name: "promised-recovery-window",
  sentence: "Point-in-time recovery reaches back as far as the system's documents say.",
  severity: "high",
  frameworks: {
    requirements: [...requirementsOf("recoveryWindowDays"), ...requirementsOf("recoveryPointHours")],
  },
  remediation: "Raise `backupRetentionPeriod` (recoveryWindowDays in Pulumi.<stack>.yaml).",
  types: [instanceType],
  judge: (subject) =>
    byPromise(subject, "recoveryWindowDays", (promised) => {
      if (isReplica(subject)) return replica;
      const days = subject.number("backupRetentionPeriod", 0);
      return passIf(
        days >= promised.value,
        `can be restored ${days} days back; promised are ${cited(promised)}.`,
      );
    }),
});
