import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { containerTypes, jobType, judgeContainers, labelOf } from "./shared/containers";
import { records } from "./shared/frameworks";

/** Unset means that what a container says goes with it. AWS Batch logs by itself, unless it is told not to. */
export const ecsContainersLog = rule({
  name: "ecs-containers-log",
  sentence: "What containers say is kept outside of them.",
  severity: "medium",
  frameworks: { fsbp: ["ECS.9"], ...records },
  remediation: "Set `logConfiguration` of the container, with the `logDriver` awslogs and a log group.",
  types: containerTypes,
  judge: (subject) =>
    judgeContainers(subject, (container) => {
      const unset = subject.type === jobType ? "awslogs" : "";
      const driver = container.text("logConfiguration.logDriver", unset);
      return passIf(driver !== "" && driver !== "none", `loses what ${labelOf(container)} says`);
    }),
});
