import type { EngineEvent } from "@pulumi/pulumi/automation";
import { maskObject } from "./mask";
import {
  type Diagnostic,
  type Operation,
  type Plan,
  type PlannedResource,
  type PolicyViolation,
  nameOf,
} from "./plan";
import { valueAt } from "./property-path";

type StepMetadata = NonNullable<EngineEvent["resourcePreEvent"]>["metadata"];

/** Steps of the engine that mean the same to a reader. */
const meanings: Readonly<Record<string, Operation>> = {
  "create-replacement": "replace",
  "delete-replaced": "replace",
  "read-replacement": "replace",
  "import-replacement": "replace",
  "remove-pending-replace": "delete",
  "read-discard": "forget",
  discard: "forget",
  "discard-replaced": "forget",
};
/** When a resource has several steps, the weightiest names the operation. */
const weight: readonly string[] = [
  "refresh",
  "same",
  "read",
  "forget",
  "import",
  "update",
  "create",
  "delete",
  "replace",
];

/** Messages that say nothing which the result does not say, or that a plug-in is found where we put it. */
const noise = /^(preview|update|refresh|destroy) failed$|^using pulumi-\S+ from \$PATH at /;

/** Collects the engine's events into a plan. */
export class PlanRecorder {
  private readonly resources = new Map<string, PlannedResource>();
  private readonly diagnostics: Diagnostic[] = [];
  private readonly violations: PolicyViolation[] = [];
  private readonly startedAt = Date.now();
  private succeeded = false;

  constructor(private readonly stack: string) {}

  /** Resources that the engine has dealt with so far. */
  get count(): number {
    return this.resources.size;
  }

  readonly onEvent = (event: EngineEvent): void => {
    const step = event.resourcePreEvent?.metadata ?? event.resOutputsEvent?.metadata;
    if (step !== undefined) this.addStep(step);
    if (event.diagnosticEvent !== undefined) this.addDiagnostic(event.diagnosticEvent);
    if (event.policyEvent !== undefined) this.addViolation(event.policyEvent);
    if (event.summaryEvent !== undefined) {
      this.succeeded = (event.summaryEvent as { result?: string }).result !== "failed";
    }
  };

  plan(): Plan {
    return {
      stack: this.stack,
      resources: [...this.resources.values()].sort((left, right) => compare(left.urn, right.urn)),
      diagnostics: this.diagnostics,
      violations: this.violations,
      durationSeconds: (Date.now() - this.startedAt) / 1000,
      succeeded: this.succeeded,
    };
  }

  private addStep(step: StepMetadata): void {
    const known = this.resources.get(step.urn);
    const next = resourceOf(step);
    if (known === undefined) {
      this.resources.set(step.urn, next);
      return;
    }
    const steps = known.steps.includes(step.op) ? known.steps : [...known.steps, step.op];
    const heavier = weight.indexOf(next.operation) >= weight.indexOf(known.operation) ? next : known;
    const changes = next.changes.length > 0 ? next.changes : known.changes;
    // The last half of a replacement has nothing to say about the new resource.
    const inputs = step.new === undefined || step.new === null ? known.inputs : next.inputs;
    const before = known.before ?? next.before;
    this.resources.set(step.urn, {
      ...heavier,
      steps,
      changes,
      inputs,
      protect: known.protect || next.protect,
      ...(before && { before }),
    });
  }

  private addDiagnostic(event: NonNullable<EngineEvent["diagnosticEvent"]>): void {
    const severity = event.severity as string;
    // Debug messages carry inputs in the clear, secrets included: they go no further.
    if (event.ephemeral === true || severity === "debug") return;
    const message = event.message.replace(/<\{%[^%]*%\}>/g, "").trim();
    if (message === "" || noise.test(message)) return;
    const plain: Diagnostic = {
      severity: severity === "error" ? "error" : severity === "warning" ? "warning" : "info",
      message,
      ...(event.urn !== undefined && event.urn !== "" && { urn: event.urn }),
    };
    if (!this.diagnostics.some(({ message: other, urn }) => other === message && urn === plain.urn)) {
      this.diagnostics.push(plain);
    }
  }

  private addViolation(event: NonNullable<EngineEvent["policyEvent"]>): void {
    this.violations.push({
      pack: event.policyPackName,
      policy: event.policyName,
      level: event.enforcementLevel,
      message: event.message.replace(/<\{%[^%]*%\}>/g, "").trim(),
      ...(event.resourceUrn !== undefined && { urn: event.resourceUrn }),
    });
  }
}

function resourceOf(step: StepMetadata): PlannedResource {
  const { old, new: now } = step;
  const shown = now ?? old;
  const inputs = maskObject(now?.inputs ?? {});
  const before =
    old === undefined || old === null
      ? undefined
      : {
          id: old.id,
          protect: old.protect ?? false,
          retainOnDelete: old.retainOnDelete ?? false,
          inputs: maskObject(old.inputs),
        };
  return {
    urn: step.urn,
    type: step.type,
    name: nameOf(step.urn),
    operation: meanings[step.op] ?? (step.op as Operation),
    steps: [step.op],
    custom: shown?.custom ?? false,
    ...(shown?.parent !== undefined && shown.parent !== "" && { parent: shown.parent }),
    protect: now?.protect ?? false,
    retainOnDelete: now?.retainOnDelete ?? false,
    inputs,
    ...(before && { before }),
    changes: changesOf(step),
  };
}

function changesOf(step: StepMetadata): PlannedResource["changes"] {
  const { old, new: now } = step;
  const [oldInputs, oldOutputs] = [maskObject(old?.inputs ?? {}), maskObject(old?.outputs ?? {})];
  const [newInputs, newOutputs] = [maskObject(now?.inputs ?? {}), maskObject(now?.outputs ?? {})];
  const replaceKeys = new Set(step.keys ?? []);
  const detailed = Object.entries(step.detailedDiff ?? {});
  const entries =
    detailed.length > 0
      ? detailed.map(([path, { diffKind, inputDiff }]) => ({ path, kind: diffKind, inputDiff }))
      : (step.diffs ?? []).map((path) => ({ path, kind: "update", inputDiff: true }));
  return entries
    .map(({ path, kind, inputDiff }) => {
      const before = valueAt(inputDiff ? oldInputs : oldOutputs, path) ?? valueAt(oldInputs, path);
      const after = valueAt(newInputs, path) ?? (inputDiff ? undefined : valueAt(newOutputs, path));
      return {
        path,
        kind: kind.startsWith("add")
          ? ("add" as const)
          : kind.startsWith("delete")
            ? ("delete" as const)
            : ("update" as const),
        replaces: kind.endsWith("-replace") || replaceKeys.has(path),
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
      };
    })
    .sort((left, right) => compare(left.path, right.path));
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
