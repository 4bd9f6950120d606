import { namers } from "../../kit/links";
import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { resilience } from "./shared/frameworks";

/** Old images keep their flaws. */
export const ecrLifecycle = rule({
  name: "ecr-lifecycle",
  sentence: "Every repository lets old images go.",
  severity: "low",
  frameworks: { fsbp: ["ECR.3"], ...resilience },
  remediation: "Declare an ecr.LifecyclePolicy that names the `repository`.",
  types: ["aws:ecr/repository:Repository"],
  judge: (repository, estate) =>
    passIf(
      namers(estate, repository, "repository", "aws:ecr/lifecyclePolicy:LifecyclePolicy").length > 0,
      "keeps every image for ever",
    ),
});
