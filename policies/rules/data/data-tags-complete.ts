import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { classificationOf } from "./classification";
import { taggedStoreTypes, templateTypes } from "./stores";

/** What nobody has classified, nobody can find, bound or erase. */
export const dataTagsComplete = rule({
  name: "data-tags-complete",
  sentence:
    "Every data store says what it holds, what for, whose it is, how long it stays and on what ground.",
  severity: "high",
  frameworks: { gdpr: ["5(2)", "30(1)"], lgpd: ["6.X", "37"], requirements: ["MG-228", "VDX-137"] },
  remediation:
    "Set `tags` DataClass, Purpose, Owner, RetentionDays and, for personal data, LawfulBasis, as " +
    "docs/data-classification.md says; for a launch template in `tagSpecifications` of its volumes.",
  types: [...taggedStoreTypes, ...templateTypes],
  judge: (subject) => {
    const { faults } = classificationOf(subject);
    return passIf(faults.length === 0, `is not classified: ${faults.join("; ")}.`);
  },
});
