import { fstatSync } from "node:fs";
import { join } from "node:path";
import { SharedCloud } from "./cloud/shared-cloud";
import { messageOf } from "./protocol/errors";
import { serveProvider } from "./protocol/server";
import type { ProviderName } from "./schema/packages";

/** How often a provider looks whether the engine that started it still lives, in milliseconds. */
const parentCheckMs = 1000;

/** Journal of the cloud that all spawned providers share. */
export function journalFile(): string {
  return process.env.SIMULATED_CLOUD_FILE ?? join(__dirname, "../.cache/simulated/cloud.json");
}

/**
 * The spawned form: one provider as a process of its own, started by the engine from PATH. Prints its port, as the
 * engine expects of a plugin, and ends with the engine.
 */
export async function runProvider(provider: ProviderName): Promise<void> {
  try {
    const cloud = new SharedCloud(journalFile());
    const server = await serveProvider(provider, cloud, () => {
      void server.finish().then(end);
    });
    process.stdout.write(`${server.port}\n`);
    endWithTheEngine();
  } catch (error) {
    process.stderr.write(`the simulated ${provider} provider cannot start: ${messageOf(error)}\n`);
    process.exitCode = 1;
  }
}

function endWithTheEngine(): void {
  const stdin = fstatSync(process.stdin.fd);
  if (stdin.isFIFO() || stdin.isSocket()) process.stdin.on("end", end).on("error", end).resume();
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, parentCheckMs).unref();
}

function end(): void {
  process.exit(0);
}
