import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** Longest wait for another process, in milliseconds. A change takes well under one. */
const patienceMs = 15_000;
const pause = new Int32Array(new SharedArrayBuffer(4));

/** Runs work while no other process holds the lock. The lock of a process that died is taken away. */
export function locked<T>(file: string, work: () => T): T {
  acquire(file);
  try {
    return work();
  } finally {
    rmSync(file, { force: true });
  }
}

function acquire(file: string): void {
  const deadline = Date.now() + patienceMs;
  while (!tryToCreate(file)) {
    const holder = holderOf(file);
    if (holder !== undefined && !isAlive(holder)) takeAway(file, holder);
    if (Date.now() > deadline) {
      throw new Error(
        `process ${holder ?? "?"} has held ${file} for more than ${patienceMs / 1000} s. ` +
          "If it is no provider of the simulated cloud, delete the file.",
      );
    }
    Atomics.wait(pause, 0, 0, 1);
  }
}

function tryToCreate(file: string): boolean {
  try {
    const handle = openSync(file, "wx");
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (code !== "ENOENT") throw error;
    mkdirSync(dirname(file), { recursive: true });
    return false;
  }
}

/** Undefined while the holder has not written its number yet, or has just let go. */
function holderOf(file: string): number | undefined {
  try {
    const holder = Number.parseInt(readFileSync(file, "utf8"), 10);
    return Number.isNaN(holder) ? undefined : holder;
  } catch {
    return undefined;
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Renames before it deletes: of two that find a dead holder, one wins. */
function takeAway(file: string, holder: number): void {
  const grave = `${file}.${holder}`;
  try {
    if (holderOf(file) === holder) renameSync(file, grave);
    rmSync(grave, { force: true });
  } catch {
    // somebody else was faster
  }
}
