import * as fs from "node:fs";
import * as path from "node:path";
import { z } from "zod";
import { ensureEngine } from "../setup/engine";
import { repositoryRoot } from "../engine/paths";

const LockSchema = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional() })),
});

/** What made the report: Node, the engine, every npm package. */
export async function versionsNow(): Promise<Readonly<Record<string, unknown>>> {
  const lock = LockSchema.parse(
    JSON.parse(fs.readFileSync(path.join(repositoryRoot, "package-lock.json"), "utf8")),
  );
  const packages = Object.entries(lock.packages).flatMap(([place, { version }]) =>
    place === "" || version === undefined ? [] : [[place.replace(/^node_modules\//, ""), version] as const],
  );
  return {
    node: process.version,
    pulumi: (await ensureEngine()).version,
    packages: Object.fromEntries(packages),
  };
}
