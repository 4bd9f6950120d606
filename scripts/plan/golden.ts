import type { Plan, PlainObject, PlannedResource } from "./plan";

/** A resource as the golden file keeps it: what the program decides, nothing that a run decides. */
export interface GoldenResource {
  readonly type: string;
  readonly parent?: string;
  readonly protect?: true;
  readonly retainOnDelete?: true;
  readonly inputs: PlainObject;
}

/** Keyed by the part of the URN that does not depend on the stack: qualified type and name. */
export type GoldenPlan = Readonly<Record<string, GoldenResource>>;

export function goldenOf(plan: Plan): GoldenPlan {
  return Object.fromEntries(
    plan.resources.map((resource) => [shortUrn(resource.urn), goldenResource(resource)] as const),
  );
}

function goldenResource({ type, parent, protect, retainOnDelete, inputs }: PlannedResource): GoldenResource {
  return {
    type,
    ...(parent !== undefined && { parent: shortUrn(parent) }),
    ...(protect && { protect }),
    ...(retainOnDelete && { retainOnDelete }),
    inputs,
  };
}

/** One line for each property, so that a change of one value is a change of one line. Same plan, same bytes. */
export function formatGolden(golden: GoldenPlan): string {
  const entries = Object.keys(golden)
    .sort()
    .map((urn) => `${JSON.stringify(urn)}: ${formatResource(golden[urn])}`);
  return `{\n${entries.join(",\n")}\n}\n`;
}

function formatResource(resource: GoldenResource | undefined): string {
  if (resource === undefined) return "null";
  const { inputs, ...head } = resource;
  const lines = Object.entries(inputs).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  const inner = lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n }`;
  return `{\n ${Object.entries(head)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(",\n ")},\n "inputs": ${inner}}`;
}

export function parseGolden(text: string): GoldenPlan {
  return JSON.parse(text) as GoldenPlan;
}

function shortUrn(urn: string): string {
  return urn.split("::").slice(2).join("::");
}
