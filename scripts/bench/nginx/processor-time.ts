import * as fs from "node:fs";

/** Linux counts processor time in hundredths of a second. */
const tickMs = 10;

/** Milliseconds that the workers of an nginx have computed so far; undefined where there is no /proc. */
export function workersMs(pidFile: string): number | undefined {
  try {
    const master = fs.readFileSync(pidFile, "utf8").trim();
    const workers = fs.readFileSync(`/proc/${master}/task/${master}/children`, "utf8").trim().split(" ");
    return workers.reduce((sum, worker) => sum + ticksOf(worker) * tickMs, 0);
  } catch {
    return undefined;
  }
}

/** User and system time of a process: fields 14 and 15, counted behind the name, which may hold blanks. */
function ticksOf(pid: string): number {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return Number(fields[11]) + Number(fields[12]);
}
