import { rule } from "../../kit/rule";
import { fail, passIf } from "../../kit/verdict";
import { cacheGroupType, holdsQueue, noQueue } from "./subjects";

export const promisedQueueKeepsJobs = rule({
  name: "promised-queue-keeps-jobs",
  sentence: "The group that holds the queues never evicts a job.",
  severity: "high",
  frameworks: { requirements: ["MG-C15", "EG-005", "EG-006"] },
  remediation: "Give the group a `parameterGroupName` whose maxmemory-policy is noeviction.",
  types: [cacheGroupType],
  judge: (subject, estate) => {
    if (!holdsQueue(subject)) return noQueue;
    const groups = estate.targetsOf(
      subject,
      "parameterGroupName",
      "aws:elasticache/parameterGroup:ParameterGroup",
    );
    const [group] = groups;
    if (group === undefined) return fail("has no parameter group of the stack: the default evicts.");
    const policy = group
      .blocks("parameters")
      .find((each) => each.text("name") === "maxmemory-policy")
      ?.text("value");
    return passIf(
      policy === "noeviction",
      `evicts by ${policy ?? "the default policy"}: jobs would be lost.`,
    );
  },
});
