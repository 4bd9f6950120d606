import * as path from "node:path";
import * as pulumi from "@pulumi/pulumi";
import type { PulumiFn } from "@pulumi/pulumi/automation";
import type { Place } from "../model/schema";
import type { Sightings } from "./inventory";

interface Sighting {
  readonly place?: Place;
  readonly sources: Readonly<Record<string, readonly { readonly type: string; readonly name: string }[]>>;
}

/**
 * Watches the program declare its resources. The engine keeps source lines and dependencies in the state only: its
 * events of a preview tell neither.
 */
export class Witness implements Sightings {
  private readonly seen = new Map<string, Sighting | "twice">();

  /** @param root Folder that places are told from; what lies outside, or in node_modules, is not the program. */
  constructor(private readonly root: string) {}

  /** The same program, watched. */
  watch(program: PulumiFn): PulumiFn {
    return () => {
      pulumi.runtime.registerStackTransformation(this.note);
      return program();
    };
  }

  placeOf(type: string, name: string): Place | undefined {
    return this.sighting(type, name)?.place;
  }

  sourcesOf(type: string, name: string): Sighting["sources"] {
    return this.sighting(type, name)?.sources ?? {};
  }

  /** Called inside the constructor of each resource; changes nothing. */
  readonly note: pulumi.ResourceTransformation = ({ type, name, props }) => {
    const key = `${type} ${name}`;
    const place = this.place();
    const sighting: Sighting = {
      ...(place !== undefined && { place }),
      sources: sourcesIn(props),
    };
    this.seen.set(key, this.seen.has(key) ? "twice" : sighting);
    return undefined;
  };

  private sighting(type: string, name: string): Sighting | undefined {
    const seen = this.seen.get(`${type} ${name}`);
    return seen === "twice" ? undefined : seen; // which of the two is meant cannot be told
  }

  /** The innermost frame that is the program's: the line with `new`. */
  private place(): Place | undefined {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = Number.POSITIVE_INFINITY;
    const stack = new Error("here").stack ?? "";
    Error.stackTraceLimit = limit;
    const frames = stack.split("\n").slice(1);
    // Resource, CustomResource or ComponentResource, the class itself: below them stands who says `new`.
    const base = frames.findIndex((frame) => /^\s*at new Resource \(/.test(frame));
    for (const line of frames.slice(base === -1 ? 0 : base + 3)) {
      const match = /^\s*at (?:.* \()?(.+?):(\d+):(\d+)\)?$/.exec(line);
      if (match === null || match[1] === undefined) continue;
      const file = path.relative(this.root, match[1].replace(/^file:\/\//, ""));
      if (file.startsWith("..") || file.includes("node_modules") || file.startsWith("node:")) continue;
      if (path.resolve(this.root, file) === __filename) continue;
      return { file: file.split(path.sep).join("/"), line: Number(match[2]), column: Number(match[3]) };
    }
    return undefined;
  }
}

interface MaybeOutput {
  readonly __pulumiOutput?: unknown;
  readonly resources?: () => ReadonlySet<unknown>;
}

interface MaybeResource {
  readonly __pulumiType?: unknown;
  readonly __name?: unknown;
}

function sourcesIn(props: Readonly<Record<string, unknown>>): Sighting["sources"] {
  const entries = Object.entries(props).map(([input, value]) => {
    const found = new Map<string, { readonly type: string; readonly name: string }>();
    collect(value, found, new Set());
    return [input, [...found.values()]] as const;
  });
  return Object.fromEntries(entries.filter(([, sources]) => sources.length > 0));
}

/** Outputs name the resources they come from at once, without waiting for a value. */
function collect(
  value: unknown,
  found: Map<string, { readonly type: string; readonly name: string }>,
  visited: Set<object>,
): void {
  if (typeof value !== "object" || value === null || visited.has(value)) return;
  visited.add(value);
  const output = value as MaybeOutput;
  if (output.__pulumiOutput === true) {
    for (const resource of output.resources?.() ?? []) {
      const { __pulumiType: type, __name: name } = resource as MaybeResource;
      if (typeof type === "string" && typeof name === "string") found.set(`${type} ${name}`, { type, name });
    }
    return;
  }
  if (value instanceof Promise || "__pulumiType" in value) return;
  for (const part of Object.values(value)) collect(part, found, visited);
}
