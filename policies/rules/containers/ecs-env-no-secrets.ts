import { rule } from "../../kit/rule";
import { isReference, isSecretName, secretsIn } from "../../kit/secret-shapes";
import type { Subject } from "../../kit/subject";
import { judgeEach } from "../../kit/three-valued";
import { fail, pass, type Verdict } from "../../kit/verdict";
import { buildType, containerTypes, judgeContainers, labelOf } from "./shared/containers";
import { resilience } from "./shared/frameworks";

/** Whoever may describe a task reads its environment. */
export const ecsEnvNoSecrets = rule({
  name: "ecs-env-no-secrets",
  sentence: "The environment of a container names secrets and holds none.",
  severity: "critical",
  frameworks: { fsbp: ["ECS.8", "CodeBuild.2"], requirements: ["VDX-129", "EG-177"], ...resilience },
  remediation:
    "Put the secret's ARN into `secrets` of the container instead of its value into `environment`.",
  types: [...containerTypes, buildType],
  judge: (subject) =>
    judgeContainers(subject, (container) =>
      judgeEach(variablesOf(container), (variable) => judgeVariable(container, variable)),
    ),
});

/** Each kind calls them otherwise; a build's may also be names of parameters and secrets. */
function variablesOf(container: Subject): readonly Subject[] {
  return [
    ...container.blocks("environment"),
    ...container.blocks("environments"),
    ...container
      .blocks("environmentVariables")
      .filter((variable) => variable.text("type", "PLAINTEXT") === "PLAINTEXT"),
  ];
}

function judgeVariable(container: Subject, variable: Subject): Verdict {
  const name = variable.text("name");
  const value = variable.text("value");
  const found = secretsIn(value)[0];
  if (found !== undefined)
    return fail(`holds ${found.what} in the variable ${name} of ${labelOf(container)}`);
  return isSecretName(name) && !isReference(value)
    ? fail(`holds in the variable ${name} of ${labelOf(container)} a value where its name promises a secret`)
    : pass;
}
