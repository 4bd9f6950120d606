import type { Subject } from "../../kit/subject";
import { blocksAt } from "./settings";

/** Whether a versioning setting is on, in a resource of its own (`status`) or in a bucket's argument (`enabled`). */
export function isVersioned(setting: Subject): boolean {
  const states = blocksAt(setting, "versioningConfiguration");
  return states.length > 0
    ? states.every((each) => each.text("status") === "Enabled")
    : setting.flag("enabled", false);
}
