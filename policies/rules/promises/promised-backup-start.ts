import { rule } from "../../kit/rule";
import { fail, notApplicable, passIf } from "../../kit/verdict";
import { isReplica } from "./subjects";
import { byPromise, cited, requirementsOf } from "./system";

export const promisedBackupStart = rule({
  name: "promised-backup-start",
  sentence: "The daily backup begins at the documented hour.",
  severity: "medium",
  frameworks: { requirements: requirementsOf("backupStartUtc") },
  remediation: "Set `backupWindow` to begin at the documented hour, in UTC.",
  types: ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster"],
  judge: (subject) =>
    byPromise(subject, "backupStartUtc", (promised) => {
      if (isReplica(subject)) return notApplicable("A replica has no backups of its own.");
      const start = subject.text("backupWindow").split("-")[0] ?? "";
      if (start === "")
        return fail(`leaves the hour of its backup to AWS; promised is ${cited(promised)} UTC.`);
      return passIf(
        start === promised.value,
        `is backed up at ${start} UTC; promised is ${cited(promised)}.`,
      );
    }),
});
