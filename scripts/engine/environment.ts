import * as path from "node:path";
import { pathToFileURL } from "node:url";
import type { Engine } from "../setup/engine";
import { repositoryRoot } from "./paths";

/** Protects nothing: what it encrypts is a simulation on this machine. */
export const simulatedPassphrase = "simulated";

/** Runs policy packs for an engine without a language host of its own version. */
export const policyHostFolder = path.join(repositoryRoot, "tools/policy-host");

/** Settings of the engine that hold for both clouds. */
export function commonEnvironment(engine: Engine): Record<string, string> {
  const folders = [path.dirname(engine.program), process.env.PATH ?? ""];
  // An installed engine brings what it needs; ours must not shadow it.
  if (engine.origin === "built") folders.unshift(policyHostFolder);
  return {
    PATH: folders.join(path.delimiter),
    PULUMI_SKIP_UPDATE_CHECK: "1",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION:
      engine.origin === "built" ? "1" : (process.env.PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION ?? ""),
  };
}

export interface SimulatedEnvironment {
  /** Folder of the file backend. */
  readonly backend: string;
  /** PULUMI_HOME: plug-ins, credentials and selected stacks of this project only. */
  readonly home: string;
  readonly debugProviders: string;
  /** For runs whose state nobody keeps: saves it once at the end instead of after each step. */
  readonly skipCheckpoints: boolean;
}

/** Settings that keep a run away from the user's own Pulumi account, credentials and plug-ins. */
export function simulatedEnvironment(settings: SimulatedEnvironment): Record<string, string> {
  return {
    PULUMI_HOME: settings.home,
    PULUMI_BACKEND_URL: pathToFileURL(settings.backend).href,
    PULUMI_CONFIG_PASSPHRASE: simulatedPassphrase,
    PULUMI_CONFIG_PASSPHRASE_FILE: "",
    PULUMI_ACCESS_TOKEN: "",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "1",
    PULUMI_DEBUG_PROVIDERS: settings.debugProviders,
    // Copies of a state that can be made again are not worth writing it twice at each step.
    PULUMI_DIY_BACKEND_DISABLE_CHECKPOINT_BACKUPS: "true",
    ...(settings.skipCheckpoints ? { PULUMI_EXPERIMENTAL: "true", PULUMI_SKIP_CHECKPOINTS: "true" } : {}),
  };
}
