import * as path from "node:path";
import { Fault } from "../cli/faults";
import { ownFileIn, tellingLines } from "./engine-words";

const shownLines = 25;

/** A policy pack that did not start: nothing was planned and nothing was judged. */
export class PackFault extends Fault {}

/** Why a policy pack did not start, in the pack's own words; undefined where the engine says nothing of that. */
export function packFault(text: string): PackFault | undefined {
  const missing = /failed to load Pulumi policy project located at "([^"]+)": (.*)/.exec(text);
  if (missing !== null) {
    const [, folder = "", reason = ""] = missing;
    const words = /no such file or directory/.test(reason)
      ? `there is no ${path.join(shown(folder), "PulumiPolicy.yaml")}, so this is no policy pack`
      : reason;
    return faultOf(folder, [words]);
  }
  const stopped = /policy pack "([^"]+)" failed to start: (.*)/.exec(text);
  if (stopped === null) return undefined;
  const [, folder = "", reason = ""] = stopped;
  const own = ownWords(text, folder);
  const file = ownFileIn(own);
  const lines = tellingLines(own).map((line) => line.trim());
  return lines.length === 0
    ? faultOf(folder, [reason])
    : faultOf(folder, [...lines, ...(file === undefined ? [] : [`in ${shown(file)}`])]);
}

/** What the pack's process said before it ended; the engine prints it whole among the diagnostics. */
function ownWords(text: string, folder: string): string {
  const head = `Running program '${folder}' failed with an unhandled exception:\n`;
  const start = text.lastIndexOf(head);
  if (start === -1) return "";
  const lines = text.slice(start + head.length).split("\n");
  // Node prints the error, the frames, and then properties of the error that say the same again.
  const first = lines.findIndex(isFrame);
  if (first === -1) return lines.slice(0, lines.indexOf("")).join("\n");
  const more = lines.slice(first).findIndex((line) => !isFrame(line));
  return lines.slice(0, more === -1 ? undefined : first + more).join("\n");
}

function isFrame(line: string): boolean {
  return /^\s*at /.test(line);
}

function faultOf(folder: string, words: readonly string[]): PackFault {
  const lines = words.slice(0, shownLines).map((line) => `  ${line.replace(/^(Uncaught )?Error: /, "")}`);
  return new PackFault(
    `The policy pack ${shown(folder)} did not start, so nothing was judged:\n${lines.join("\n")}`,
  );
}

function shown(place: string): string {
  const relative = path.relative(process.cwd(), place);
  return relative.startsWith("..") ? place : relative;
}
