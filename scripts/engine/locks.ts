import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { isRunning } from "./kept-cloud";
import type { SimulatedPlaces } from "./paths";

/** Who holds the state of a stack, from the lock file of the file backend. */
export interface Lock {
  readonly pid: number;
  readonly username: string;
  readonly hostname: string;
  readonly timestamp: string;
}

/** Locks on the simulated state of a stack; unreadable ones count as held by nobody. */
export function locksOf(places: SimulatedPlaces, project: string, stack: string): readonly Lock[] {
  const folder = path.join(places.backend, ".pulumi/locks/organization", project, stack);
  if (!fs.existsSync(folder)) return [];
  const files = fs.readdirSync(folder).filter((file) => file.endsWith(".json"));
  return files.map((file) => {
    try {
      return JSON.parse(fs.readFileSync(path.join(folder, file), "utf8")) as Lock;
    } catch {
      return { pid: 0, username: "?", hostname: "?", timestamp: "?" };
    }
  });
}

/** Whether the holder is a process of this machine that still runs. */
export function isHeld({ pid, hostname }: Lock): boolean {
  return hostname === os.hostname() && pid > 0 && isRunning(pid);
}
