import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { CloudResource } from "./resource";

/** A cloud on disk. */
export interface JournalContent {
  readonly salt: string;
  readonly resources: readonly CloudResource[];
  /** URN → how many resources it has had. */
  readonly generations: Readonly<Record<string, number>>;
}

/** One line of the journal, in JSON. The first is the head, every further one a change. */
export type JournalLine =
  | {
      readonly simulatedCloud: 1;
      readonly salt: string;
      readonly generations: Readonly<Record<string, number>>;
    }
  | { readonly put: CloudResource }
  | { readonly deleted: { readonly urn: string; readonly generation: number } };

/** Reads a journal; undefined where there is no such file. A last line that was cut off by a crash does not count. */
export function readJournal(file: string): JournalContent | undefined {
  if (!existsSync(file)) return undefined;
  const lines = parseLines(completeLines(readFileSync(file, "utf8")), file, 1);
  const [head, ...changes] = lines;
  if (head === undefined || !("simulatedCloud" in head)) {
    throw new Error(
      `${file} does not begin like the journal of a simulated cloud. Delete it to start with an empty one.`,
    );
  }
  return {
    salt: head.salt,
    generations: generationsAfter(head.generations, changes),
    resources: survivors(changes),
  };
}

/** Writes a journal that holds nothing but what lives. */
export function writeJournal(file: string, content: JournalContent): void {
  const { salt, generations } = content;
  const lines: readonly JournalLine[] = [
    { simulatedCloud: 1, salt, generations },
    ...content.resources.map((put) => ({ put })),
  ];
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.draft`;
  try {
    writeFileSync(draft, lines.map(journalText).join(""), { flush: true });
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

export function journalText(line: JournalLine): string {
  return `${JSON.stringify(line)}\n`;
}

/** Lines up to the last line break. */
export function completeLines(text: string): readonly string[] {
  return text.split("\n").slice(0, -1);
}

/** @param first number of the first line in the file, for the message */
export function parseLines(lines: readonly string[], file: string, first: number): readonly JournalLine[] {
  return lines.map((line, index) => {
    try {
      return JSON.parse(line) as JournalLine;
    } catch {
      throw new Error(
        `${file}: line ${first + index} is no JSON. Delete the file to start with an empty cloud.`,
      );
    }
  });
}

function survivors(changes: readonly JournalLine[]): readonly CloudResource[] {
  const living = new Map<string, CloudResource>();
  for (const change of changes) {
    if ("put" in change) living.set(keyOf(change.put), change.put);
    else if ("deleted" in change) living.delete(keyOf(change.deleted));
  }
  return [...living.values()];
}

function generationsAfter(
  before: Readonly<Record<string, number>>,
  changes: readonly JournalLine[],
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = { ...before };
  for (const change of changes) {
    if ("put" in change)
      counts[change.put.urn] = Math.max(counts[change.put.urn] ?? 0, change.put.generation + 1);
  }
  return counts;
}

function keyOf({ urn, generation }: { readonly urn: string; readonly generation: number }): string {
  return `${urn}#${generation}`;
}
