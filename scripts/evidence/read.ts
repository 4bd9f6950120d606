import * as fs from "node:fs";
import * as path from "node:path";
import { Fault, UsageFault } from "../cli/faults";
import type { Files } from "./manifest";
import { filesOfTar } from "./tar";

/** The files of a pack: a folder or a tar archive. */
export function readPack(place: string): Files {
  if (!fs.existsSync(place)) throw new UsageFault(`There is no evidence pack ${place}.`);
  return fs.statSync(place).isDirectory() ? filesOfFolder(place) : filesOfTar(fs.readFileSync(place));
}

function filesOfFolder(folder: string): Files {
  const files = new Map<string, Buffer>();
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isDirectory()) continue;
    // A link could lead to a file that changes after the verification.
    if (!entry.isFile()) throw new Fault(`${file} is no regular file; a pack holds nothing else.`);
    files.set(path.relative(folder, file).split(path.sep).join("/"), fs.readFileSync(file));
  }
  return files;
}
