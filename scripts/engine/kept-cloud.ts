import * as fs from "node:fs";
import { Cloud } from "../../simulator";
import { SharedCloud } from "../../simulator/cloud/shared-cloud";
import type { SimulatedPlaces } from "./paths";

/** The cloud of a stack as the last run left it, for a look only: nothing that happens to it is kept. */
export function lookAtCloud(places: SimulatedPlaces): Cloud {
  return Cloud.load(places.cloud);
}

/** The cloud of a stack for a run that changes it: every change is on disk before the engine hears of it. */
export function openCloud(places: SimulatedPlaces): Cloud {
  fs.mkdirSync(places.folder, { recursive: true });
  return new SharedCloud(places.cloud);
}

/** Says that a run is under way; left over when that run is cut off. */
export function mark(places: SimulatedPlaces): void {
  fs.mkdirSync(places.folder, { recursive: true });
  fs.writeFileSync(places.marker, JSON.stringify({ pid: process.pid, since: new Date().toISOString() }));
}

export function unmark(places: SimulatedPlaces): void {
  fs.rmSync(places.marker, { force: true });
}

/** Whether the run before was cut off, so that state and cloud may disagree. */
export function wasCutOff(places: SimulatedPlaces): boolean {
  try {
    const { pid } = JSON.parse(fs.readFileSync(places.marker, "utf8")) as { pid: number };
    return !isRunning(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ENOENT"; // unreadable: written when the power went
  }
}

/** Whether a process of this machine is alive. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
