import { createColors } from "picocolors";

/**
 * Colours for people at a terminal. Not for logs: continuous integration, pipes and NO_COLOR get plain text, which the
 * library by itself would colour where CI is set.
 */
export const colour = createColors(wantsColour(process.env, process.stdout.isTTY && process.stderr.isTTY));

/** FORCE_COLOR wins, then NO_COLOR, then whether somebody watches. */
export function wantsColour(environment: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (environment.FORCE_COLOR !== undefined) return environment.FORCE_COLOR !== "0";
  if ((environment.NO_COLOR ?? "") !== "" || environment.TERM === "dumb") return false;
  return isTerminal && (environment.CI ?? "") === "";
}
