/** Where a value stands in a stack file: the keys from the top, list positions as numbers. */
export type KeyPath = readonly (string | number)[];

/** One thing that is wrong with a stack file. */
export interface Fault {
  /** Name of the stack file, for example `Pulumi.prod.yaml`. */
  readonly file: string;
  /** Line of the file, where only the text is known to be wrong. */
  readonly line?: number;
  /** Key path as written in the file, for example `estate:network.cidr`; empty where the file itself is unreadable. */
  readonly key: string;
  /** The value that was given, shortened; `missing` or `unknown` where there is none. */
  readonly given: string;
  /** What may stand there instead. */
  readonly allowed: string;
  /** Why, where it is not plain. */
  readonly why?: string;
}

/** A fault before it is known which file it is in. */
export interface Finding {
  readonly path: KeyPath;
  readonly given: string;
  readonly allowed: string;
  readonly why?: string;
}

/** What was given instead of a value. */
export const missing = "missing";
export const unknownKey = "unknown";

const longestGiven = 60;

/** A value as a message shows it: as written, on one line, shortened. */
export function shown(value: unknown): string {
  if (value === undefined) return missing;
  if (typeof value === "number" || typeof value === "bigint") return value.toString();
  const text = asJson(value);
  return text.length > longestGiven ? `${text.slice(0, longestGiven)}… (${text.length} characters)` : text;
}

function asJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return "a value that contains itself";
  }
}

/** `["estate:network", "zones", 0]` as `estate:network.zones[0]`. */
export function keyText(path: KeyPath): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    const word = /^[\w:-]{1,80}$/.test(part) ? part : shown(part);
    return text === "" ? word : `${text}.${word}`;
  }, "");
}

/** One fault as one line, without its file. */
export function faultText({ line, key, given, allowed, why }: Fault): string {
  const place = [line === undefined ? [] : [`line ${line}`], key === "" ? [] : [key]].flat().join(": ");
  return `${place === "" ? "it" : place} is ${given}; allowed: ${allowed}.${why === undefined ? "" : ` ${why}`}`;
}

/** Every fault, file by file, for a person who will mend them. */
export function refusalText(faults: readonly Fault[]): string {
  const files = [...new Set(faults.map(({ file }) => file))];
  return files
    .map((file) => {
      const lines = faults.filter((fault) => fault.file === file).map((fault) => `  - ${faultText(fault)}`);
      return `${file} cannot be used, ${lines.length === 1 ? "1 fault" : `${lines.length} faults`}:\n${lines.join("\n")}`;
    })
    .join("\n");
}
