import {
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  statSync,
  writeSync,
} from "node:fs";
import { Cloud } from "./cloud";
import { completeLines, journalText, parseLines, readJournal, writeJournal } from "./journal";
import type { JournalLine } from "./journal";
import { locked } from "./lock";
import type { CloudResource } from "./resource";

/** Changes after which a journal is written anew, if most of it is history. */
const compactAfterLines = 2000;

/**
 * A cloud that several processes share through its journal: the spawned form. Every change is made under a lock, on
 * top of what the others wrote, and is on disk before the provider answers.
 */
export class SharedCloud extends Cloud {
  /** Which file was read (a compacted journal is another one), how far, and how many lines that was. */
  private position = { file: 0, bytes: 0, lines: 0 };
  private pending: JournalLine[] | undefined;

  constructor(private readonly file: string) {
    super();
    locked(this.lockFile, () => {
      if (!existsSync(file)) writeJournal(file, { salt: this.salt, resources: [], generations: {} });
      this.reload();
      if (this.position.lines > compactAfterLines && this.position.lines > 2 * this.resources().length) {
        this.save(file);
        this.reload();
      }
    });
  }

  override put(resource: CloudResource): void {
    this.pending?.push({ put: resource });
    super.put(resource);
  }

  override delete(resource: CloudResource): void {
    this.pending?.push({ deleted: { urn: resource.urn, generation: resource.generation } });
    super.delete(resource);
  }

  override transaction<T>(work: () => T): T {
    if (this.pending !== undefined) return work(); // part of a larger one
    return locked(this.lockFile, () => {
      this.synchronise();
      const pending: JournalLine[] = [];
      this.pending = pending;
      try {
        const result = work();
        this.append(pending);
        return result;
      } catch (error) {
        if (pending.length > 0) this.reload(); // what was changed in memory is not on disk
        throw error;
      } finally {
        this.pending = undefined;
      }
    });
  }

  override synchronise(): void {
    const { ino, size } = statSync(this.file);
    if (ino !== this.position.file || size < this.position.bytes) this.reload();
    else if (size > this.position.bytes) this.catchUp();
  }

  private get lockFile(): string {
    return `${this.file}.lock`;
  }

  private reload(): void {
    const content = readJournal(this.file);
    if (content === undefined)
      throw new Error(`${this.file} is gone: somebody deleted the simulated cloud meanwhile`);
    this.restore(content.salt, content.resources, content.generations);
    this.position = { file: statSync(this.file).ino, bytes: 0, lines: 0 };
    const lines = completeLines(this.readFrom(0));
    this.advance(lines);
  }

  private catchUp(): void {
    const lines = completeLines(this.readFrom(this.position.bytes));
    for (const line of parseLines(lines, this.file, this.position.lines + 1)) {
      if ("put" in line) super.put(line.put);
      else if ("deleted" in line) this.forget(line.deleted.urn, line.deleted.generation);
    }
    this.advance(lines);
  }

  private forget(urn: string, generation: number): void {
    const gone = this.index.ofUrn(urn).find((resource) => resource.generation === generation);
    if (gone !== undefined) super.delete(gone);
  }

  private advance(lines: readonly string[]): void {
    const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
    this.position = {
      ...this.position,
      bytes: this.position.bytes + bytes,
      lines: this.position.lines + lines.length,
    };
  }

  private readFrom(offset: number): string {
    const handle = openSync(this.file, "r");
    try {
      const buffer = Buffer.alloc(Math.max(0, fstatSync(handle).size - offset));
      const read = readSync(handle, buffer, 0, buffer.length, offset);
      return buffer.toString("utf8", 0, read);
    } finally {
      closeSync(handle);
    }
  }

  /** Appends under the lock. Half a line that a crashed process left is cut off first. */
  private append(changes: readonly JournalLine[]): void {
    if (changes.length === 0) return;
    const text = changes.map(journalText).join("");
    const handle = openSync(this.file, "r+");
    try {
      ftruncateSync(handle, this.position.bytes);
      writeSync(handle, text, this.position.bytes);
    } finally {
      closeSync(handle);
    }
    this.advance(completeLines(text));
  }
}
