import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { type Version, parseVersion } from "./versions";

/** The first executable of this name on PATH, or in the further folders; those to skip are passed over. */
export function findProgram(
  name: string,
  {
    further = [],
    skip = [],
  }: { readonly further?: readonly string[]; readonly skip?: readonly string[] } = {},
): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(path.delimiter), ...further].filter(
    (folder) => folder !== "",
  );
  return folders
    .map((folder) => path.join(folder, name))
    .find((file) => !skip.includes(file) && isExecutable(file));
}

function isExecutable(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/** What a program says about its version; undefined when it cannot be started. */
export function versionOf(program: string, args: readonly string[]): Version | undefined {
  try {
    const text = execFileSync(program, args, {
      encoding: "utf8",
      cwd: os.tmpdir(), // no go.mod or Pulumi.yaml there that could change the answer
      env: { ...process.env, GOTOOLCHAIN: "local", PULUMI_SKIP_UPDATE_CHECK: "1" },
      stdio: ["ignore", "pipe", "ignore"],
    });
    return parseVersion(text);
  } catch {
    return undefined;
  }
}
