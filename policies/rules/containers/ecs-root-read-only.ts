import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { containerTypes, judgeContainers, labelOf } from "./shared/containers";
import { resilience } from "./shared/frameworks";

/** Unset means that whoever breaks in can change the application itself. */
export const ecsRootReadOnly = rule({
  name: "ecs-root-read-only",
  sentence: "Containers cannot change their own files; what they write goes to volumes.",
  severity: "medium",
  frameworks: { fsbp: ["ECS.5"], checkov: ["CKV_AWS_336"], ...resilience },
  remediation: "Set `readonlyRootFilesystem` to true, and mount a volume where the application writes.",
  types: containerTypes,
  judge: (subject) =>
    judgeContainers(subject, (container) =>
      passIf(
        container.flag("readonlyRootFilesystem", false),
        `lets ${labelOf(container)} change its own files`,
      ),
    ),
});
