import { parseImageReference } from "../../../lib/image-reference";
import { agentVariables } from "./cloudwatch-agent";
import { platformFolder, type InstanceFile } from "./files";
import type { InstanceFacts } from "./instance-facts";
import { launchGateVariables } from "./launch-gate";
import { setupVariables } from "./setup";

/** What differs between instances, as one file that every script reads; the scripts themselves are always the same. */
export function instanceVariables(facts: InstanceFacts): InstanceFile {
  const { registry, ecr } = parseImageReference(facts.image);
  const variables: Record<string, string> = {
    AWS_DEFAULT_REGION: facts.region,
    DOCKER_CONFIG: "/run/application/docker",
    ECR_REGION: ecr?.region ?? "",
    IMAGE: facts.image,
    PARAMETER_PATH: facts.parameterPath,
    REGISTRY: registry,
    ...setupVariables(facts),
    ...agentVariables(facts),
    ...launchGateVariables,
  };
  const lines = Object.entries(variables)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => `export ${name}='${value.replaceAll("'", `'\\''`)}'`);
  return { path: `${platformFolder}/instance.env`, content: `${lines.join("\n")}\n`, permissions: "0644" };
}
