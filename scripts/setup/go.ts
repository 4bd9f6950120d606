import * as path from "node:path";
import { findProgram, versionOf } from "./programs";
import { type Version, atLeast, formatVersion } from "./versions";

/** What tools/engine/go.mod asks for. */
export const minimumGo: Version = [1, 25, 11];

export type GoFound = { readonly program: string; readonly version: string } | { readonly missing: string };

/** Go on PATH or in the place where its installer puts it. Its own toolchain must do: nothing is downloaded. */
export function findGo(): GoFound {
  const program = findProgram("go", { further: [path.join(process.env.GOROOT ?? "/usr/local/go", "bin")] });
  if (program === undefined) return { missing: "Go is not installed" };
  const version = versionOf(program, ["env", "GOVERSION"]);
  if (version === undefined) return { missing: `${program} does not run` };
  if (!atLeast(version, minimumGo)) {
    return { missing: `${program} is ${formatVersion(version)}, older than ${formatVersion(minimumGo)}` };
  }
  return { program, version: formatVersion(version) };
}
