import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { scalingGroupType } from "./subjects";
import { byPromise, cited, requirementsOf } from "./system";

export const promisedMinimumInstances = rule({
  name: "promised-minimum-instances",
  sentence: "Every fleet runs at least two instances, so that a zone or a deployment never stops it.",
  severity: "high",
  frameworks: { requirements: requirementsOf("minimumInstances") },
  remediation: "Raise `minSize` (minimum in Pulumi.<stack>.yaml).",
  types: [scalingGroupType],
  judge: (subject) =>
    byPromise(subject, "minimumInstances", (promised) => {
      const least = subject.number("minSize", 0);
      return passIf(
        least >= promised.value,
        `may shrink to ${least} instances; promised are ${cited(promised)}.`,
      );
    }),
});
