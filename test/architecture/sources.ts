import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import ts from "typescript";

export const repositoryRoot = path.resolve(__dirname, "../..");

/** Every TypeScript file of the project, relative to its root. */
export function sourceFiles(): readonly string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.ts"], {
    cwd: repositoryRoot,
    encoding: "utf8",
  });
  return listed
    .split("\n")
    .filter((file) => file !== "" && fs.existsSync(path.join(repositoryRoot, file)))
    .sort();
}

/** The first folder of a path, or the file itself at the top level (`index.ts`). */
export function roomOf(file: string): string {
  const first = file.split(path.sep)[0] ?? file;
  return first === "index" ? "index.ts" : first;
}

/** What a file imports, `import type` included. */
export function importsOf(file: string): readonly string[] {
  return ts.preProcessFile(textOf(file), true, true).importedFiles.map((imported) => imported.fileName);
}

export function textOf(file: string): string {
  return fs.readFileSync(path.join(repositoryRoot, file), "utf8");
}
