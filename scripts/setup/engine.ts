import * as path from "node:path";
import { Fault } from "../cli/faults";
import { repositoryRoot, toolCache } from "../engine/paths";
import { type GoTool, build, isBuilt } from "./build";
import { findGo, minimumGo } from "./go";
import { findProgram, versionOf } from "./programs";
import { type Version, atLeast, formatVersion } from "./versions";

/** Older command lines lack what the driver uses (policy analysis of a state, events over gRPC). */
export const minimumPulumi: Version = [3, 249, 0];
const builtVersion = "3.250.0";

/** The `pulumi` that `make env` puts on PATH; it calls the real one. */
export const wrapper = path.join(repositoryRoot, "tools/cli/pulumi");

/** A Pulumi command line that is good enough. */
export interface Engine {
  readonly program: string;
  readonly version: string;
  /** A build has no language host of its own version; policy packs then need tools/policy-host. */
  readonly origin: "path" | "built";
}

const engineTool: GoTool = {
  title: `Pulumi engine ${builtVersion}`,
  module: path.join(repositoryRoot, "tools/engine"),
  package: "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi",
  // Without the stamp the Automation API refuses the command line.
  ldflags: `-s -w -X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=${builtVersion}`,
  output: path.join(toolCache, "engine", "pulumi"),
};

/** Runs programs for a `pulumi` typed by hand; kept away from the engine, which would prefer it over our process. */
const languageHostTool: GoTool = {
  title: "Node language host",
  module: path.join(repositoryRoot, "tools/language-host"),
  package: "github.com/pulumi/pulumi/sdk/v3/nodejs/cmd/pulumi-language-nodejs",
  ldflags: "-s -w",
  output: path.join(toolCache, "language-host", "pulumi-language-nodejs"),
};

/** The engine on PATH when it is new enough, else the built one; builds it the first time. */
export async function ensureEngine(): Promise<Engine> {
  const onPath = engineOnPath();
  if ("version" in onPath) return onPath;
  if (!isBuilt(engineTool)) await build(engineTool, requireGo(onPath.missing));
  return { program: engineTool.output, version: builtVersion, origin: "built" };
}

/** The folder of a Node language host that fits the engine; undefined when the engine's own installation has one. */
export async function ensureLanguageHost(engine: Engine): Promise<string | undefined> {
  const installed = findProgram("pulumi-language-nodejs", {
    further: [path.dirname(engine.program)],
    skip: [languageHostTool.output],
  });
  if (engine.origin === "path" && installed !== undefined) return undefined;
  if (!isBuilt(languageHostTool)) await build(languageHostTool, requireGo("no Node language host was found"));
  return path.dirname(languageHostTool.output);
}

function engineOnPath(): Engine | { readonly missing: string } {
  const program = findProgram("pulumi", { skip: [engineTool.output, wrapper] });
  if (program === undefined) return { missing: "pulumi is not on PATH" };
  const version = versionOf(program, ["version"]);
  if (version === undefined) return { missing: `${program} does not run` };
  if (!atLeast(version, minimumPulumi)) {
    return { missing: `${program} is ${formatVersion(version)}, older than ${formatVersion(minimumPulumi)}` };
  }
  return { program, version: formatVersion(version), origin: "path" };
}

function requireGo(whyNeeded: string): string {
  const go = findGo();
  if ("program" in go) return go.program;
  throw new Fault(
    `The Pulumi engine is missing: ${whyNeeded}, and it cannot be built: ${go.missing}.\n` +
      `Install one of the two, then run the command again:\n` +
      `  - Pulumi's command line, ${formatVersion(minimumPulumi)} or newer, on PATH; or\n` +
      `  - Go, ${formatVersion(minimumGo)} or newer: the project then builds the engine itself (a few minutes, once).`,
  );
}
