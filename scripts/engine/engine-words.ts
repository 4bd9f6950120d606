// What a terminal does not show: the colours of Node's own error messages.
const colours = /\u001b\[[\d;]*m/g;
const stackFrame = /^\s*at (.*\(.+\)|\S+:\d+:\d+)( \{)?$/;

/** The engine's own lines, without the frame that the Automation API puts around them. */
export function wordsOf(message: string): string {
  return message
    .replace(colours, "")
    .replace(/^code: -?\d+\n/, "")
    .replace(/\n err\?:[\s\S]*$/, "")
    .replace(/^ ?(stdout|stderr): ?/gm, "")
    .trim();
}

/** Lines that tell something: no blank ones, no frames of a stack trace. */
export function tellingLines(text: string): readonly string[] {
  return text.split("\n").filter((line) => line.trim() !== "" && !stackFrame.test(line));
}

/** The file of the first frame that is the project's own; undefined where no frame is. */
export function ownFileIn(text: string): string | undefined {
  for (const line of text.split("\n")) {
    if (!stackFrame.test(line)) continue;
    const file = /((?:file:\/\/)?\/[^():]+):\d+:\d+\)?/.exec(line)?.[1]?.replace(/^file:\/\//, "");
    if (file !== undefined && !file.includes("/node_modules/")) return file;
  }
  return undefined;
}
