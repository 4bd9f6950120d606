import { rule } from "../../kit/rule";
import { notApplicable, passIf } from "../../kit/verdict";
import { instanceType, isReplica } from "./subjects";
import { byPromise, cited, requirementsOf } from "./system";

export const promisedEngineVersion = rule({
  name: "promised-engine-version",
  sentence: "Databases run the major version that the documents name.",
  severity: "medium",
  frameworks: { requirements: requirementsOf("postgresMajorVersion") },
  remediation: "Set `engineVersion` to the documented major version.",
  types: [instanceType],
  judge: (subject) =>
    byPromise(subject, "postgresMajorVersion", (promised) => {
      if (isReplica(subject)) return notApplicable("A replica runs its primary's version.");
      const major = subject.text("engineVersion").split(".")[0];
      return passIf(
        major === String(promised.value),
        `runs ${major ?? "?"}; promised is ${cited(promised)}.`,
      );
    }),
});
