import { explainEngine } from "./engine-faults";
import { runEngine } from "./own-process-group";
import type { Project } from "./paths";

/** Makes a stack the one that a `pulumi` typed in the project's folder works on. */
export async function selectStack(
  program: string,
  project: Project,
  stack: string,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  try {
    await runEngine(program, ["stack", "select", stack], project.root, environment);
  } catch (error) {
    throw explainEngine(error, { stack, cloud: "simulated", backend: project.cache });
  }
}
