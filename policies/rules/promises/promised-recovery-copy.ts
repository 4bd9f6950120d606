import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { instanceType, isReplica, replica } from "./subjects";
import { byPromise, cited, requirementsOf } from "./system";

const copyType = "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication";

/** A backup in the region that failed brings nothing back within four hours. */
export const promisedRecoveryCopy = rule({
  name: "promised-recovery-copy",
  sentence: "Each database's backups are copied to another region for as long as they are promised.",
  severity: "high",
  frameworks: {
    requirements: ["EG-G07", "VDX-089", "VDX-090", ...requirementsOf("recoveryTimeHours")],
  },
  remediation:
    "Declare an InstanceAutomatedBackupsReplication with `sourceDbInstanceArn`, another `region` and `retentionPeriod`.",
  types: [instanceType],
  judge: (subject, estate) =>
    byPromise(subject, "recoveryWindowDays", (promised) => {
      if (isReplica(subject)) return replica;
      const here = subject.text("region");
      const copies = estate
        .namedBy(subject, "sourceDbInstanceArn", copyType)
        .filter((copy) => copy.text("region") !== here);
      if (copies.length === 0)
        return { result: "fail", message: "has no copy of its backups in another region." };
      const longest = Math.max(...copies.map((copy) => copy.number("retentionPeriod", 7)));
      return passIf(
        longest >= promised.value,
        `has copies of ${longest} days in another region; promised are ${cited(promised)}.`,
      );
    }),
});
