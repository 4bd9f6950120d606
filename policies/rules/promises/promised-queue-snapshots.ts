import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { cacheGroupType, holdsQueue, noQueue } from "./subjects";
import { byPromise, cited, requirementsOf } from "./system";

export const promisedQueueSnapshots = rule({
  name: "promised-queue-snapshots",
  sentence: "Snapshots of the queues are kept as long as the documents say.",
  severity: "high",
  frameworks: { requirements: requirementsOf("queueSnapshotDays") },
  remediation: "Set `snapshotRetentionLimit` to the documented days.",
  types: [cacheGroupType],
  judge: (subject) => {
    if (!holdsQueue(subject)) return noQueue;
    return byPromise(subject, "queueSnapshotDays", (promised) => {
      const days = subject.number("snapshotRetentionLimit", 0);
      return passIf(
        days === promised.value,
        `keeps snapshots for ${days} days; promised are ${cited(promised)}.`,
      );
    });
  },
});
