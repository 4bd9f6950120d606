import type { SubjectData } from "../../../policies/kit/subject";
import { isObject, unknown, type Value } from "../../../policies/kit/value";
import type { Addition, Mutation, Step, Values, Who } from "./mutation";
import { estateOf, plainOptions, urnOf, type World } from "./world";

/** The world with more resources in it. */
export function withAdditions(world: World, additions: readonly Addition[]): World {
  const stack = /^urn:pulumi:(.*?)::/.exec(world.data[0]?.urn ?? "")?.[1] ?? "test";
  const urns = new Map(additions.map(({ name, type }) => [name, urnOf(stack, type, name)]));
  const urnsOf = (source: string): string => urns.get(source) ?? urnIn(world, source);
  const added = additions.map(({ type, name, inputs, options, from = {} }): SubjectData => ({
    urn: urnOf(stack, type, name),
    type,
    name,
    // As in a preview: what comes from another resource is not known yet.
    inputs: { ...Object.fromEntries(Object.keys(from).map((input) => [input, unknown])), ...inputs },
    options: { ...plainOptions, ...options },
    propertyDependencies: Object.fromEntries(
      Object.entries(from).map(([input, sources]) => [input, sources.map(urnsOf)]),
    ),
  }));
  return { ...world, data: [...world.data, ...added] };
}

/** The first resource of the world with that type, logical name, or both (`type name`). */
function urnIn({ data }: World, source: string): string {
  const found = data.find(({ type, name }) => [type, name, `${type} ${name}`].includes(source));
  if (found === undefined) throw new Error(`the estate has no ${source} to take a value from`);
  return found.urn;
}

/** The world after somebody made the change; `subject` is the resource that it is about. */
export function changed(
  world: World,
  { steps }: Pick<Mutation, "steps">,
  subject: SubjectData | undefined,
): World {
  return steps.reduce((before, step) => changedBy(before, step, subject), world);
}

function changedBy(world: World, step: Step, subject: SubjectData | undefined): World {
  if (step.kind === "add") return withAdditions(world, [step.resource]);
  const who = step.kind === "option" ? "it" : step.who;
  const meant = new Set(whom(world, who, subject));
  if (meant.size === 0) throw new Error(`the change finds nothing: ${JSON.stringify(who)}`);
  if (step.kind === "drop") return { ...world, data: world.data.filter(({ urn }) => !meant.has(urn)) };
  const change = (data: SubjectData): SubjectData =>
    step.kind === "option"
      ? { ...data, options: { ...data.options, ...step.options } }
      : withSources(withValues(data, step.values), step.from ?? {}, world);
  // What is known of a resource after the change is its new inputs alone.
  const outputs = new Map(
    [...world.outputs].map(([urn, each]) => [urn, meant.has(urn) ? identityOf(each) : each]),
  );
  return { data: world.data.map((data) => (meant.has(data.urn) ? change(data) : data)), outputs };
}

/** Names and ids stay what they are when other inputs change. */
function identityOf(outputs: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  const kept = ["id", "arn", "name", "bucket", "keyId", "identifier"];
  return Object.fromEntries(Object.entries(outputs).filter(([key]) => kept.includes(key)));
}

/** URNs of the resources that a step is about. */
export function whom(world: World, who: Who, subject: SubjectData | undefined): readonly string[] {
  const estate = estateOf(world);
  if (who !== "it" && "every" in who) return estate.ofType(who.every).map(({ urn }) => urn);
  const it = estate.find(subject?.urn ?? "");
  if (it === undefined) return [];
  if (who === "it") return [it.urn];
  const found = "via" in who ? estate.namedBy(it, who.via, who.type) : estate.targetsOf(it, who.at, who.type);
  return found.map(({ urn }) => urn);
}

function withValues(data: SubjectData, values: Values): SubjectData {
  const dependencies = { ...data.propertyDependencies };
  let inputs: Value = data.inputs;
  for (const [path, value] of Object.entries(values)) {
    inputs = setAt(inputs, path.split("."), value);
    // A literal in place of a whole input comes from nowhere.
    if (!path.includes(".") && typeof value !== "function") Reflect.deleteProperty(dependencies, path);
  }
  return { ...data, inputs: inputs as SubjectData["inputs"], propertyDependencies: dependencies };
}

function withSources(data: SubjectData, from: NonNullable<Addition["from"]>, world: World): SubjectData {
  const dependencies = Object.fromEntries(
    Object.entries(from).map(([input, sources]) => [input, sources.map((source) => urnIn(world, source))]),
  );
  return { ...data, propertyDependencies: { ...data.propertyDependencies, ...dependencies } };
}

/** Sets a value at a path, making blocks on the way; undefined takes it away. */
export function setAt(value: Value, path: readonly string[], next: Values[string]): Value {
  const [key, ...rest] = path;
  if (key === undefined) return typeof next === "function" ? next(value) : next;
  if (Array.isArray(value)) {
    const list = [...(value as readonly Value[])];
    list[Number(key)] = setAt(list[Number(key)], rest, next);
    return list;
  }
  const block = isObject(value) ? value : {};
  return { ...block, [key]: setAt(block[key], rest, next) };
}
