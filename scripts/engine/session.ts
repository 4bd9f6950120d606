import * as fs from "node:fs";
import * as path from "node:path";
import { LocalWorkspace, type Stack } from "@pulumi/pulumi/automation";
import { Cloud, startSimulator } from "../../simulator";
import { isDebug } from "../cli/command";
import { UsageFault } from "../cli/faults";
import type { Engine } from "../setup/engine";
import { type Circumstances, explainEngine } from "./engine-faults";
import { commonEnvironment, simulatedEnvironment } from "./environment";
import type { Interrupts } from "./interrupts";
import { lookAtCloud, openCloud } from "./kept-cloud";
import { engineCommand, runEngine } from "./own-process-group";
import { type Project, simulatedPlaces } from "./paths";
import { loadProgram } from "./program";
import { type StackFile, copyProject, projectName } from "./project-files";
import { type State, stateOf } from "./state";
import { discardWorkFolder, newWorkFolder } from "./work-folder";

export interface SessionOptions {
  readonly project: Project;
  readonly stack: StackFile;
  readonly cloud: "simulated" | "aws";
  /**
   * What becomes of the simulated state and cloud: `look` reads and changes neither, `change` keeps what the run
   * does, `throw-away` starts empty and keeps nothing.
   */
  readonly use: "look" | "change" | "throw-away";
  readonly engine: Engine;
  readonly interrupts?: Interrupts;
}

/** A stack that is ready to run, with its cloud. Close it in any case. */
export interface Session {
  readonly options: SessionOptions;
  readonly stack: Stack;
  readonly where: Circumstances;
  /** The simulated cloud; undefined on AWS. */
  readonly cloud?: Cloud;
  /** The engine's state as it is kept. */
  state(): Promise<State>;
  /** Removes the lock of a run that is gone. */
  unlock(): Promise<void>;
  close(): Promise<void>;
}

export async function openSession(options: SessionOptions): Promise<Session> {
  return options.cloud === "aws" ? openAws(options) : openSimulated(options);
}

async function openSimulated(options: SessionOptions): Promise<Session> {
  const { project, stack, engine, use } = options;
  const kept = simulatedPlaces(project, stack.stack);
  const workFolder = newWorkFolder(project, stack.stack);
  const keep = use === "change" || (use === "look" && fs.existsSync(kept.backend));
  const backend = keep ? kept.backend : path.join(workFolder, "state");
  const home = path.join(project.cache, "pulumi-home");
  for (const folder of [backend, home]) fs.mkdirSync(folder, { recursive: true });
  copyProject(project, stack, workFolder);
  const cloud = use === "change" ? openCloud(kept) : use === "look" ? lookAtCloud(kept) : new Cloud();
  const simulator = await startSimulator({ cloud });
  const environment = {
    ...commonEnvironment(engine),
    ...simulatedEnvironment({
      backend,
      home,
      debugProviders: simulator.debugProviders,
      skipCheckpoints: use !== "change",
    }),
  };
  const close = async (): Promise<void> => {
    await simulator.stop();
    discardWorkFolder(workFolder);
  };
  const where: Circumstances = { stack: stack.stack, cloud: "simulated", backend };
  try {
    return { ...(await prepare(options, workFolder, environment, where)), cloud, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The project's real files, the user's own backend, login and plug-ins. */
async function openAws(options: SessionOptions): Promise<Session> {
  if (process.env.ESTATE_SIMULATED !== undefined) {
    throw new UsageFault(
      "This shell is set up for the simulated cloud (make env). Use another shell for AWS.",
    );
  }
  const backend = process.env.PULUMI_BACKEND_URL ?? "that you are logged in to (pulumi whoami)";
  const where: Circumstances = { stack: options.stack.stack, cloud: "aws", backend };
  const prepared = await prepare(options, options.project.root, commonEnvironment(options.engine), where);
  return { ...prepared, close: () => Promise.resolve() };
}

async function prepare(
  options: SessionOptions,
  workDir: string,
  envVars: Record<string, string>,
  where: Circumstances,
): Promise<Omit<Session, "close">> {
  const { engine, interrupts, stack: source } = options;
  const stackName = source.stack;
  // A stack trace per promise costs more than half of the program's time; DEBUG=1 brings them back.
  if (!isDebug()) Error.stackTraceLimit = 0;
  process.env.PATH = envVars.PATH; // the Automation API looks for `pulumi` there
  const workspace = {
    workDir,
    envVars,
    pulumiCommand: await engineCommand(engine.program, interrupts),
  };
  const inline = {
    stackName,
    projectName: projectName(options.project),
    program: loadProgram(options.project),
  };
  const engineOnly = (args: readonly string[]): ReturnType<typeof runEngine> =>
    runEngine(engine.program, [...args, "--stack", stackName], workDir, envVars);
  try {
    const stack =
      where.cloud === "aws"
        ? await LocalWorkspace.selectStack(inline, workspace)
        : await LocalWorkspace.createOrSelectStack(inline, workspace);
    return {
      options,
      stack,
      where,
      state: async () => {
        const exported = JSON.parse((await engineOnly(["stack", "export"])).stdout) as {
          deployment?: unknown;
        };
        return stateOf(exported.deployment);
      },
      unlock: async () => {
        await engineOnly(["cancel", "--yes"]);
      },
    };
  } catch (error) {
    throw explainEngine(error, where);
  }
}
