import * as pulumi from "@pulumi/pulumi";
import type { PulumiFn } from "@pulumi/pulumi/automation";
import type { SubjectData } from "../../../../policies/kit/subject";
import type { Values } from "../mutation";

/** What is changed in one resource of the program. */
export interface Change {
  readonly values: Values;
  readonly options?: Partial<SubjectData["options"]>;
}

/** The same program, in which some resources are declared otherwise: by type and logical name. */
export function changedProgram(program: PulumiFn, changes: ReadonlyMap<string, Change>): PulumiFn {
  return () => {
    pulumi.runtime.registerStackTransformation(({ type, name, props, opts }) => {
      const change = changes.get(keyOf({ type, name }));
      if (change === undefined) return undefined;
      const inputs = Object.entries(change.values).reduce<unknown>(
        (before, [path, value]) => changedAt(before, path.split("."), value),
        props,
      );
      const { ignoreChanges, protect } = change.options ?? {};
      return {
        props: inputs as pulumi.Inputs,
        opts: {
          ...opts,
          ...(ignoreChanges !== undefined && { ignoreChanges: [...ignoreChanges] }),
          ...(protect !== undefined && { protect }),
        },
      };
    });
    return program();
  };
}

export function keyOf({ type, name }: Pick<SubjectData, "type" | "name">): string {
  return `${type} ${name}`;
}

/** Goes into blocks, and through what is known only later. */
function changedAt(value: unknown, path: readonly string[], next: Values[string]): unknown {
  const [key, ...rest] = path;
  if (key === undefined && typeof next !== "function") return next;
  if (pulumi.Output.isInstance(value) || value instanceof Promise)
    return pulumi.output(value).apply((known: unknown) => changedAt(known, path, next));
  if (key === undefined) return typeof next === "function" ? next(value as never) : next;
  if (Array.isArray(value)) {
    const list = [...(value as readonly unknown[])];
    list[Number(key)] = changedAt(list[Number(key)], rest, next);
    return list;
  }
  const block = (value ?? {}) as Readonly<Record<string, unknown>>;
  return { ...block, [key]: changedAt(block[key], rest, next) };
}
