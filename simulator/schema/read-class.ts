import type { ClassSource } from "./packages";

/** What kind of value an output holds, as far as the typings say it in one word. */
export type OutputKind = "string" | "number" | "boolean" | "list" | "other";

/** What the installed provider package says about one resource type. */
export interface TypeSchema {
  /** Properties that a program may set. */
  readonly inputs: ReadonlySet<string>;
  /** Properties that a program must set. */
  readonly required: readonly string[];
  /** Properties that only the provider sets, with the kind of their value; undefined where it may stay unset. */
  readonly outputs: ReadonlyMap<string, OutputKind | undefined>;
  /** Outputs that are secret whatever the program says. */
  readonly secrets: ReadonlySet<string>;
}

/** Reads a class that Pulumi's generator compiled. The generator's own patterns are the format. */
export function readClass({ compiled, typings }: ClassSource): TypeSchema {
  const inputs = new Set<string>();
  const computed = new Set<string>();
  for (const [, name, expression] of compiled.matchAll(/resourceInputs\["(\w+)"\] = ([^;]*);/g)) {
    if (name === undefined || expression === undefined) continue;
    if (/\bargs\b/.test(expression)) inputs.add(name);
    else if (expression.includes("/*out*/")) computed.add(name);
  }
  const outputs = [...computed].filter((name) => !inputs.has(name));
  const kinds = outputKinds(typings);
  return {
    inputs,
    required: [...compiled.matchAll(/Missing required property '(\w+)'/g)].map((match) => match[1] ?? ""),
    outputs: new Map(outputs.map((name) => [name, kinds.get(name)])),
    secrets: new Set(secretOutputs(compiled)),
  };
}

function secretOutputs(compiled: string): readonly string[] {
  const list = /additionalSecretOutputs: \[([^\]]*)\]/.exec(compiled)?.[1] ?? "";
  return [...list.matchAll(/"(\w+)"/g)].map((match) => match[1] ?? "");
}

/** The kinds of outputs that always have a value. `pulumi.Output<string | undefined>` may have none. */
function outputKinds(typings: string): ReadonlyMap<string, OutputKind> {
  const declared = typings.matchAll(/^ {4}readonly (\w+): pulumi\.Output<(.+)>;$/gm);
  const always = [...declared].filter(([, , type]) => type?.includes("undefined") === false);
  return new Map(always.map(([, name = "", type = ""]) => [name, outputKind(type)]));
}

function outputKind(type: string): OutputKind {
  if (type === "string" || type === "number" || type === "boolean") return type;
  return type.endsWith("[]") ? "list" : "other";
}
