import { readFileSync } from "node:fs";
import * as path from "node:path";

/**
 * What the component wrote beside the code (`NodeFunctionArgs.configuration`), to be parsed by its reader.
 * `CONFIGURATION_FILE` names another file, for runs outside Lambda. Throws with the file's path when there is none.
 */
export function configuration(environment: NodeJS.ProcessEnv = process.env): unknown {
  const file =
    environment.CONFIGURATION_FILE ?? path.join(environment.LAMBDA_TASK_ROOT ?? ".", "configuration.json");
  try {
    return JSON.parse(readFileSync(file, "utf8")) as unknown;
  } catch (error) {
    throw new Error(`The function's configuration ${file} cannot be read: ${String(error)}`, {
      cause: error,
    });
  }
}
