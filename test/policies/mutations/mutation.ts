import type { SubjectOptions } from "../../../policies/kit/subject";
import type { Value } from "../../../policies/kit/value";
import type { Properties } from "./world";

/** Whom a step changes: the resource under judgement, those that name it in `via`, or those that it names in `at`. */
export type Who =
  | "it"
  | { readonly type: string; readonly via: string }
  | { readonly type: string; readonly at: string }
  | { readonly every: string };

/** Dotted input → new value; undefined takes the input away; a function makes the new value from the old one. */
export type Values = Readonly<Record<string, Value | ((old: Value) => Value)>>;

/** A resource that the program does not have. */
export interface Addition {
  readonly type: string;
  readonly name: string;
  readonly inputs: Properties;
  readonly options?: Partial<SubjectOptions>;
  /** Input → what it takes its value from: names of additions, a type for the estate's first of it, or `type name`. */
  readonly from?: Readonly<Record<string, readonly string[]>>;
}

export type Step =
  | {
      readonly kind: "set";
      readonly who: Who;
      readonly values: Values;
      /** Input → the resource of the estate, by type, name or both, that it now takes its value from. */
      readonly from?: Addition["from"];
    }
  | { readonly kind: "drop"; readonly who: Who }
  | { readonly kind: "option"; readonly options: Partial<SubjectOptions> }
  | { readonly kind: "add"; readonly resource: Addition };

/** A change of the program that one rule must catch, said without a look at how the rule finds it. */
export interface Mutation {
  /** What somebody does wrong. */
  readonly what: string;
  /** Type of the resource on which the rule must turn from pass to fail. */
  readonly on: string;
  /** Narrows the choice of the resource by its logical name. */
  readonly named?: RegExp;
  /** The rule says 'not applicable' before: what it forbids is not there at all. */
  readonly idleBefore?: boolean;
  /** Resources that the estate lacks, declared well: with them the rule still passes. */
  readonly given?: readonly Addition[];
  /** What is changed. Empty where the resource that was given is the violation itself. */
  readonly steps: readonly Step[];
}

/** Rule → changes that it must catch. */
export type MutationTable = Readonly<Record<string, readonly Mutation[]>>;

type Narrowing = Partial<Pick<Mutation, "named" | "given" | "idleBefore">>;
type Sources = { readonly from?: Addition["from"] };

/** Other values on a resource of the type. */
export function set(on: string, values: Values, { from, ...more }: Narrowing & Sources = {}): Mutation {
  const step = { kind: "set", who: "it", values, ...(from !== undefined && { from }) } as const;
  return { what: wordsOf(values), on, steps: [step], ...more };
}

/** Other values on a resource beside it. */
export function setBeside(
  on: string,
  who: Exclude<Who, "it">,
  values: Values,
  { from, ...more }: Narrowing & Sources = {},
): Mutation {
  const step = { kind: "set", who, values, ...(from !== undefined && { from }) } as const;
  return { what: `${wordsOf(values)} beside it`, on, steps: [step], ...more };
}

/** Without the resources beside it. */
export function drop(on: string, who: Exclude<Who, "it">, more: Narrowing = {}): Mutation {
  const type = "every" in who ? who.every : who.type;
  return { what: `without ${shortOf(type)}`, on, steps: [{ kind: "drop", who }], ...more };
}

/** Other resource options. */
export function option(on: string, options: Partial<SubjectOptions>, more: Narrowing = {}): Mutation {
  return {
    what: `option ${Object.keys(options).join(", ")}`,
    on,
    steps: [{ kind: "option", options }],
    ...more,
  };
}

/** One more resource, which is the violation itself. Its name tells the judge that it is new. */
export function bad(
  type: string,
  inputs: Properties,
  from: Addition["from"] = {},
  given: readonly Addition[] = [],
): Mutation {
  return {
    what: `a ${shortOf(type)} with ${Object.keys(inputs).join(", ")}`,
    on: type,
    named: /^added$/,
    given,
    steps: [{ kind: "add", resource: { type, name: "added", inputs, from } }],
  };
}

/** One more resource beside those of the type, which breaks the rule on one of them. */
export function addBeside(on: string, resource: Addition, more: Narrowing = {}): Mutation {
  return { what: `a ${shortOf(resource.type)} beside it`, on, steps: [{ kind: "add", resource }], ...more };
}

/** A resource that the estate lacks, declared well. */
export function good(type: string, inputs: Properties, more: Partial<Addition> = {}): Addition {
  return { type, name: "given", inputs, ...more };
}

function wordsOf(values: Values): string {
  return Object.entries(values)
    .map(([path, value]) => `${path} ${typeof value === "function" ? "changed" : shown(value)}`)
    .join(", ");
}

function shown(value: Value): string {
  return value === undefined
    ? "unset"
    : typeof value === "symbol"
      ? "unknown"
      : JSON.stringify(value).slice(0, 60);
}

export function shortOf(type: string): string {
  return type.split(":").at(-1) ?? type;
}
