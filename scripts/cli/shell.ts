import * as path from "node:path";

/** Lines for `eval` in a POSIX shell: variables, and folders in front of PATH. Empty values unset a variable. */
export function shellLines(
  variables: Readonly<Record<string, string>>,
  folders: readonly string[],
): readonly string[] {
  const settings = Object.entries(variables).map(([name, value]) =>
    value === "" ? `unset ${name}` : `export ${name}=${quote(value)}`,
  );
  return [...settings, `export PATH=${quote(folders.join(path.delimiter))}:"$PATH"`];
}

/** One word for the shell, whatever is in it. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
