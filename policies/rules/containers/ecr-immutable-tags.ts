import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { resilience } from "./shared/frameworks";

/** Unset means that a tag can be moved to another image. */
export const ecrImmutableTags = rule({
  name: "ecr-immutable-tags",
  sentence: "The image behind a tag never changes.",
  severity: "medium",
  frameworks: { fsbp: ["ECR.2"], checkov: ["CKV_AWS_51"], ...resilience },
  remediation: "Set `imageTagMutability` to IMMUTABLE.",
  types: ["aws:ecr/repository:Repository"],
  judge: (repository) =>
    passIf(
      repository.text("imageTagMutability", "MUTABLE").startsWith("IMMUTABLE"),
      "lets a tag be moved to another image",
    ),
});
