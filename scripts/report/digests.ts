import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { stackFile } from "../../config/stack-files";
import { canonical, sha256 } from "./canonical";
import type { Findings } from "./input/findings";
import type { Inventory } from "./input/inventory";
import { compare } from "./model/results";
import type { Digests } from "./model/schema-parts";

/** What the program is made of: its entry, the rooms that it imports, and the versions of its packages. */
const programParts = [
  "index.ts",
  "components",
  "config",
  "functions",
  "lib",
  "nginx",
  "systems",
  "package-lock.json",
];
const skipped = new Set(["node_modules", ".cache", ".git"]);

/** Digests of everything that a report rests on. */
export function digestsOf(root: string, inventory: Inventory, findings: Findings): Digests {
  const parts = {
    revision: revisionOf(root),
    ...sourceDigests(root, inventory.stack),
    plan: sha256(inventoryText(inventory)),
    judgements: sha256(findingsText(findings)),
  };
  return { ...parts, whole: sha256(canonical(parts)) };
}

/** The digests of files: what can be compared again later, without a run. */
export function sourceDigests(
  root: string,
  stack: string,
): Pick<Digests, "program" | "configuration" | "packs"> {
  return {
    program: filesDigest(root, programParts),
    configuration: filesDigest(root, configurationFiles(stack)),
    packs: filesDigest(root, ["policies"]),
  };
}

/** Settings of the project and of the stack. */
export function configurationFiles(stack: string): readonly string[] {
  return ["Pulumi.yaml", stackFile(stack)];
}

/** The bytes behind the digest `plan`. */
export function inventoryText(inventory: Inventory): string {
  return `${canonical(inventory, 1)}\n`;
}

/** The bytes behind the digest `judgements`. */
export function findingsText(findings: Findings): string {
  return `${canonical(findings, 1)}\n`;
}

/** A digest over paths and contents; a part that does not exist counts as nothing. */
export function filesDigest(root: string, parts: readonly string[]): string {
  const files = filesBelow(root, parts);
  return digestOfFiles(files.map((file) => [file, fs.readFileSync(path.join(root, file))]));
}

/** Over the lines that `sha256sum` prints, by path. */
export function digestOfFiles(files: readonly (readonly [string, Uint8Array])[]): string {
  const sorted = [...files].sort(([left], [right]) => compare(left, right));
  return sha256(sorted.map(([file, content]) => `${sha256(content)}  ${file}\n`).join(""));
}

/** All files of the parts, as paths with `/`, in one order. */
export function filesBelow(root: string, parts: readonly string[]): readonly string[] {
  const found = parts.flatMap((part) => {
    const whole = path.join(root, part);
    if (!fs.existsSync(whole)) return [];
    if (fs.statSync(whole).isFile()) return [part];
    return fs
      .readdirSync(whole, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
      .filter((file) => !file.split(path.sep).some((step) => skipped.has(step)));
  });
  return found.map((file) => file.split(path.sep).join("/")).sort(compare);
}

function revisionOf(root: string): Digests["revision"] {
  try {
    const git = (...args: readonly string[]): string =>
      execFileSync("git", [...args], {
        cwd: root,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      }).trim();
    return { commit: git("rev-parse", "HEAD"), clean: git("status", "--porcelain") === "" };
  } catch {
    return { commit: "", clean: false };
  }
}
