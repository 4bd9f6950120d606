import type * as late from "./judge-plan";

/** Loaded late: it brings the Automation API and all renderers, seconds that mistakes need not wait for. */
export function judging(): typeof late {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require("./judge-plan") as typeof late;
}
