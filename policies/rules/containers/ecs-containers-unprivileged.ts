import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { guarded } from "../../kit/three-valued";
import { allOf, fail, pass, passIf, type Verdict } from "../../kit/verdict";
import { containerTypes, judgeContainers, labelOf } from "./shared/containers";
import { resilience } from "./shared/frameworks";

/** Unset means neither privileged nor in a namespace of the host. */
export const ecsContainersUnprivileged = rule({
  name: "ecs-containers-unprivileged",
  sentence: "No container has rights over its host, nor shares the host's processes or memory.",
  severity: "high",
  frameworks: {
    fsbp: ["ECS.1", "ECS.3", "ECS.4"],
    checkov: ["CKV_AWS_335", "CKV_AWS_334", "CKV_AWS_210"],
    ...resilience,
  },
  remediation:
    "Take `privileged` out of the container, `pidMode` and `ipcMode` host out of the task; with `networkMode` host give the container a `user` other than root.",
  types: containerTypes,
  judge: (subject) =>
    allOf([
      guarded(() => judgeNamespaces(subject)),
      judgeContainers(subject, (container) =>
        allOf([
          passIf(
            !container.flag("privileged", false),
            `runs ${labelOf(container)} with rights over its host`,
          ),
          judgeUser(subject, container),
        ]),
      ),
    ]),
});

function judgeNamespaces(task: Subject): Verdict {
  const shared = ["pidMode", "ipcMode"].find((path) => task.text(path) === "host");
  return shared === undefined ? pass : fail(`shares a namespace of its host (\`${shared}\` host)`);
}

/** On the host's network root may listen to everything that the host hears. */
function judgeUser(task: Subject, container: Subject): Verdict {
  if (task.text("networkMode") !== "host") return pass;
  const user = container.text("user").split(":")[0] ?? "";
  return passIf(
    !["", "root", "0"].includes(user),
    `runs ${labelOf(container)} as root on the host's network`,
  );
}
