/** What happens to a resource; the engine's steps of one resource folded into one word. */
export const operations = [
  "create",
  "update",
  "replace",
  "delete",
  "import",
  "read",
  "refresh",
  "forget",
  "same",
] as const;
export type Operation = (typeof operations)[number];

/** JSON with secrets masked, unknowns marked and file contents as digests. */
export type PlainValue =
  null | boolean | number | string | readonly PlainValue[] | { readonly [key: string]: PlainValue };
export type PlainObject = { readonly [key: string]: PlainValue };

export interface PropertyChange {
  /** As the engine writes it, for example `ingress[0].cidrBlocks`. */
  readonly path: string;
  readonly kind: "add" | "delete" | "update";
  /** This change forces a replacement. */
  readonly replaces: boolean;
  readonly before?: PlainValue;
  readonly after?: PlainValue;
}

export interface PlannedResource {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly operation: Operation;
  /** The steps behind the operation, in the engine's words. */
  readonly steps: readonly string[];
  /** False for components: they exist in the state only. */
  readonly custom: boolean;
  readonly parent?: string;
  readonly protect: boolean;
  readonly retainOnDelete: boolean;
  readonly inputs: PlainObject;
  /** What the state has, where the resource exists already. */
  readonly before?: {
    readonly id: string;
    readonly protect: boolean;
    readonly retainOnDelete: boolean;
    readonly inputs: PlainObject;
  };
  readonly changes: readonly PropertyChange[];
}

export interface Diagnostic {
  readonly severity: "info" | "warning" | "error";
  readonly message: string;
  readonly urn?: string;
}

export interface PolicyViolation {
  readonly pack: string;
  readonly policy: string;
  readonly level: string;
  readonly message: string;
  readonly urn?: string;
}

/** What a run of the engine said, from its events. */
export interface Plan {
  readonly stack: string;
  readonly resources: readonly PlannedResource[];
  readonly diagnostics: readonly Diagnostic[];
  readonly violations: readonly PolicyViolation[];
  readonly durationSeconds: number;
  /** The engine came to its own end without an error. */
  readonly succeeded: boolean;
}

/** Every resource that does not stay as it is. */
export function changesOf(plan: Plan): readonly PlannedResource[] {
  return plan.resources.filter(
    ({ operation }) => operation !== "same" && operation !== "read" && operation !== "refresh",
  );
}

/** Last part of a URN; it may itself contain `::`. */
export function nameOf(urn: string): string {
  return urn.split("::").slice(3).join("::");
}
