import * as fs from "node:fs";
import * as path from "node:path";
import { z } from "zod";
import { UsageFault } from "../../cli/faults";
import { maskObject } from "../../plan/mask";
import { nameOf } from "../../plan/plan";
import { by } from "../model/results";
import type { Place } from "../model/schema";
import type { Inventory, Item } from "./inventory";
import { systemsOf } from "./system";

const urn = z.string().regex(/^urn:pulumi:[^:]+::[^:]+::.+::.+$/s, "is no URN");

const ResourceSchema = z.object({
  urn,
  type: z.string().min(1),
  delete: z.boolean().optional(),
  parent: z.string().optional(),
  provider: z.string().optional(),
  inputs: z.record(z.string(), z.unknown()).optional(),
  propertyDependencies: z.record(z.string(), z.array(z.string()).nullable()).optional(),
  sourcePosition: z.string().optional(),
});

/** What `pulumi stack export` writes. */
const StateSchema = z.object({
  version: z.int(),
  deployment: z.object({ resources: z.array(ResourceSchema).min(1, "holds no resource") }),
});

/** Reads an exported state. Anything else is refused before the engine starts. */
export function readStateFile(file: string): Inventory {
  let text: string;
  try {
    text = fs.readFileSync(file, "utf8");
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === "ENOENT" ? "does not exist" : String(error);
    throw new UsageFault(`The state file ${file} cannot be read: ${reason}.`);
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw noState(file, error instanceof Error ? error.message : String(error));
  }
  const parsed = StateSchema.safeParse(content);
  if (!parsed.success) throw noState(file, z.prettifyError(parsed.error));
  const resources = parsed.data.deployment.resources.filter((resource) => resource.delete !== true);
  const stacks = new Set(resources.map((resource) => partOf(resource.urn, 0)));
  if (stacks.size !== 1) throw noState(file, `it speaks of ${stacks.size} stacks: ${[...stacks].join(", ")}`);
  return inventoryOf(resources);
}

function inventoryOf(resources: readonly z.infer<typeof ResourceSchema>[]): Inventory {
  const masked = resources.map((resource) => ({
    ...resource,
    name: nameOf(resource.urn),
    inputs: maskObject(resource.inputs ?? {}),
  }));
  const systems = systemsOf(masked);
  const items = masked.map((resource): Item => {
    const place = placeOf(resource.sourcePosition);
    return {
      urn: resource.urn,
      type: resource.type,
      name: resource.name,
      system: systems.get(resource.urn) ?? "",
      ...(resource.parent !== undefined && resource.parent !== "" && { parent: resource.parent }),
      inputs: resource.inputs,
      dependencies: Object.fromEntries(
        Object.entries(resource.propertyDependencies ?? {}).flatMap(([input, urns]) =>
          urns === null || urns.length === 0 ? [] : [[input, [...urns].sort()]],
        ),
      ),
      ...(resource.provider !== undefined && { provider: resource.provider.replace(/::[^:]*$/, "") }),
      ...(place !== undefined && { place }),
    };
  });
  const first = resources[0]?.urn ?? "";
  return {
    project: partOf(first, 1),
    stack: partOf(first, 0),
    source: "state",
    items: items.sort(by((item) => item.urn)),
  };
}

/** Where our own runs on the simulated cloud start the engine: it tells places from there. */
const workFolder = ".cache/work/run";

/** The engine's `project:///components/x.ts#12,5`; undefined for any other form, and for places outside the program. */
export function placeOf(position: string | undefined): Place | undefined {
  const match = /^project:\/\/\/(.+)#(\d+),(\d+)$/.exec(position ?? "");
  const [told, line, column] = [decoded(match?.[1] ?? ""), Number(match?.[2]), Number(match?.[3])];
  if (told === undefined || told === "" || line < 1) return undefined;
  const file = told.startsWith("../") ? path.posix.join(workFolder, told) : path.posix.normalize(told);
  if (file.startsWith("../") || file.split("/").includes("node_modules")) return undefined;
  return { file, line, column: Math.max(1, column) };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // a state may be written by hand
  }
}

function partOf(text: string, index: number): string {
  return text.replace(/^urn:pulumi:/, "").split("::")[index] ?? "";
}

function noState(file: string, reason: string): UsageFault {
  return new UsageFault(
    `${file} is not an exported state: ${reason}\n` +
      "Write one with: pulumi stack export --stack <name> --file <file>",
  );
}
