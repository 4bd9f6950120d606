import { isObject, known, unknown, type Value } from "./value";

/** What the engine was told beside the inputs. */
export interface SubjectOptions {
  readonly protect: boolean;
  readonly ignoreChanges: readonly string[];
  readonly retainOnDelete: boolean;
  readonly parent?: string;
}

/** What a subject is made of; plain, so that tests can write it by hand. */
export interface SubjectData {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly inputs: { readonly [key: string]: Value };
  readonly options: SubjectOptions;
  /** URNs of the resources from which each top-level input takes its value; known in every preview. */
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
}

/** One resource, as the program declared it. Every reading of an unknown value ends the judgement. */
export class Subject {
  constructor(readonly data: SubjectData) {}

  get urn(): string {
    return this.data.urn;
  }
  get type(): string {
    return this.data.type;
  }
  get name(): string {
    return this.data.name;
  }
  get options(): SubjectOptions {
    return this.data.options;
  }

  /** Whether the program set the input at all; an unknown value counts as set. */
  has(path: string): boolean {
    const value = this.raw(path);
    return value !== undefined && value !== null;
  }

  /** Whether the value at the path is set but not known yet. */
  isUnknown(path: string): boolean {
    return this.raw(path) === unknown;
  }

  /** The value at a dotted path (`rules.0.applyServerSideEncryptionByDefault.sseAlgorithm`), unknown included. */
  raw(path: string): Value {
    let value: Value = this.data.inputs;
    for (const key of path.split(".")) {
      if (value === unknown) return unknown;
      if (Array.isArray(value)) value = (value as readonly Value[])[Number(key)];
      else if (isObject(value)) value = value[key];
      else return undefined;
    }
    return value;
  }

  /** The text at the path; `unset` is what the provider takes where the program says nothing. */
  text(path: string, unset = ""): string {
    const value = known(this.raw(path), path) ?? unset;
    return typeof value === "string" ? value : JSON.stringify(value);
  }

  number(path: string, unset: number): number {
    const value = known(this.raw(path), path) ?? unset;
    return Number(value);
  }

  /** True for `true` and for the text "true", which some arguments take. */
  flag(path: string, unset: boolean): boolean {
    const value = known(this.raw(path), path) ?? unset;
    return value === true || value === "true";
  }

  /** The elements at the path; elements may be unknown, the list itself may not. */
  list(path: string): readonly Value[] {
    const value = known(this.raw(path), path) ?? [];
    return Array.isArray(value) ? (value as readonly Value[]) : [value];
  }

  /** The elements at the path as readers of their own, for lists of objects. */
  blocks(path: string): readonly Subject[] {
    return this.list(path).map((value, index) => this.within(value, `${path}.${index}`));
  }

  /** A reader of the JSON document at the path (a policy, for example); undefined where none is set. */
  document(path: string): Value {
    const value = known(this.raw(path), path);
    if (value === undefined || value === null) return undefined;
    return typeof value === "string" ? (JSON.parse(value) as Value) : value;
  }

  /** URNs of the resources that the input at the path takes its value from. */
  dependenciesOf(path: string): readonly string[] {
    return this.data.propertyDependencies[path.split(".")[0] ?? path] ?? [];
  }

  private within(value: Value, path: string): Subject {
    const inputs = isObject(known(value, path)) ? (value as { readonly [key: string]: Value }) : {};
    return new Subject({ ...this.data, inputs });
  }
}
