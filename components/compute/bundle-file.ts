import * as fs from "node:fs";
import * as path from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { bundleOf } from "./bundle";

const projectFolder = path.resolve(__dirname, "../..");

/** Below the project's folder, in which the engine works; the state knows the same path on every machine. */
const bundleFolder = ".cache/functions";

/**
 * The bundle of a function as a file. Given as text, its megabytes would travel to the engine and into the state with every
 * function that it is used by; of a file the state holds path and digest.
 */
export function bundleFile(source: string): pulumi.asset.FileAsset {
  const file = `${bundleFolder}/${source}.js`;
  write(path.join(projectFolder, file), bundleOf(source));
  return new pulumi.asset.FileAsset(file);
}

const written = new Set<string>();

/** Whole or not at all: another run may be reading it. */
function write(file: string, text: string): void {
  if (written.has(file)) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const part = `${file}.${String(process.pid)}`;
  fs.writeFileSync(part, text);
  fs.renameSync(part, file);
  written.add(file);
}
