import * as path from "node:path";

/** Where this project's own tools and caches live. */
export const repositoryRoot = path.resolve(__dirname, "../..");

/** Built engine and language host: git-ignored, can be built again. Tests of the build name another folder. */
export const toolCache = process.env.ESTATE_TOOL_CACHE || path.join(repositoryRoot, ".cache");

/** A Pulumi project and the folder that keeps its simulated state. */
export interface Project {
  /** Folder of Pulumi.yaml and index.ts. */
  readonly root: string;
  readonly cache: string;
}

/** This repository, or the folder that `ESTATE_ROOT` names: tests run the commands on a small project of theirs. */
export function currentProject(): Project {
  const root = path.resolve(process.env.ESTATE_ROOT || repositoryRoot);
  return { root, cache: path.join(root, ".cache") };
}

/** What a stack leaves on disk when it runs on the simulated cloud. */
export interface SimulatedPlaces {
  readonly folder: string;
  /** Pulumi's file backend. */
  readonly backend: string;
  /** The cloud: every resource that exists in it. */
  readonly cloud: string;
  /** Exists while a run changes the cloud; left over when a run was cut off. */
  readonly marker: string;
}

export function simulatedPlaces(project: Project, stack: string): SimulatedPlaces {
  const folder = path.join(project.cache, "simulated", stack);
  return {
    folder,
    backend: path.join(folder, "state"),
    cloud: path.join(folder, "cloud.json"),
    marker: path.join(folder, "running.json"),
  };
}
