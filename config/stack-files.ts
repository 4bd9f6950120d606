import * as fs from "node:fs";
import * as path from "node:path";
import { parseDocument } from "yaml";
import type { Sibling } from "./checks/siblings";
import { closest } from "./closest";
import { shown, type Fault } from "./fault";
import { partsOf } from "./parts";
import { isSection } from "./plain";

/** The `config:` section of a stack file, or why the file cannot be read. */
export type ReadResult =
  | { readonly ok: true; readonly config: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Where the stack files lie: the folder of `Pulumi.yaml`. */
export const projectFolder = path.resolve(__dirname, "..");

const filePattern = /^Pulumi\.([\w-]+)\.yaml$/;

/** Longest stack file that is read. */
const largestFileBytes = 1_000_000;

export function stackFile(stack: string): string {
  return `Pulumi.${stack}.yaml`;
}

/** The stacks that have a file. */
export function stackNames(folder = projectFolder): readonly string[] {
  return fs
    .readdirSync(folder)
    .flatMap((name) => filePattern.exec(name)?.[1] ?? [])
    .sort();
}

/** Reads the file of a stack. A missing or broken file is a fault, never an exception. */
export function readStack(stack: string, folder = projectFolder): ReadResult {
  const file = stackFile(stack);
  try {
    const known = stackNames(folder);
    if (!known.includes(stack)) return refused({ file, ...unknownStack(stack, known) });
    const { size } = fs.statSync(path.join(folder, file));
    if (size > largestFileBytes) {
      return refused({
        file,
        key: "",
        given: `${size} bytes long`,
        allowed: `up to ${largestFileBytes} bytes`,
      });
    }
    return readText(file, fs.readFileSync(path.join(folder, file), "utf8"));
  } catch (error) {
    return refused({ file, key: "", given: unreadable(error), allowed: "a file that can be read" });
  }
}

function unknownStack(stack: string, known: readonly string[]): Omit<Fault, "file"> {
  const meant = closest(stack, known);
  return {
    key: "",
    given: `not there: no stack is called ${shown(stack)}`,
    allowed: known.length === 0 ? "a file of this name" : known.join(", "),
    ...(meant !== undefined && { why: `Did you mean "${meant}"?` }),
  };
}

/** Reads the text of a stack file. */
export function readText(file: string, text: string): ReadResult {
  try {
    const document = parseDocument(text, { prettyErrors: true, logLevel: "error" });
    const [error] = document.errors;
    if (error !== undefined) {
      const line = error.linePos?.[0].line;
      const reason = error.message.split(/ at line \d+|\n/)[0] ?? error.code;
      return refused({
        file,
        ...(line !== undefined && { line }),
        key: "",
        given: `not valid YAML (${reason.slice(0, 120)})`,
        allowed: "YAML with each key once and blanks, not tabs, for indentation",
      });
    }
    const content: unknown = document.toJS({ maxAliasCount: 100 });
    const config = isSection(content) ? content.config : undefined;
    if (isSection(config)) return { ok: true, config };
    return refused({
      file,
      key: "config",
      given: shown(config),
      allowed: "a section with keys such as estate:network and aws:region",
    });
  } catch (error) {
    return refused({ file, key: "", given: `not valid YAML (${unreadable(error)})`, allowed: "plain YAML" });
  }
}

function unreadable(error: unknown): string {
  return error instanceof Error ? (error.message.split("\n")[0] ?? error.name).slice(0, 120) : "unreadable";
}

function refused(fault: Fault): ReadResult {
  return { ok: false, faults: [fault] };
}

/** The other stacks of the project. A broken file is refused where its own stack is used, not here. */
export function siblingsOf(stack: string, folder = projectFolder): readonly Sibling[] {
  return stackNames(folder)
    .filter((name) => name !== stack)
    .flatMap((name): Sibling[] => {
      const read = readStack(name, folder);
      return read.ok ? [{ file: stackFile(name), parts: partsOf(read.config) }] : [];
    });
}
