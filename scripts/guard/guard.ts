import { today } from "../../policies/kit/clock";
import { isRecord } from "../engine/project-files";
import type { State } from "../engine/state";
import { maskObject } from "../plan/mask";
import { type Plan, type PropertyChange, nameOf } from "../plan/plan";
import { guardsOf, statefulKind } from "./stateful-types";

/** A stateful resource that would be lost. */
export interface Loss {
  readonly urn: string;
  readonly name: string;
  readonly type: string;
  readonly kind: string;
  readonly action: "delete" | "replace" | "destroy";
  /** What causes a replacement; empty when the program no longer declares the resource. */
  readonly causes: readonly PropertyChange[];
  readonly guards: readonly string[];
  /** Marked as protected in the state, whatever the configuration says now. */
  readonly protectedInState: boolean;
}

/** Stateful resources that this plan would delete or replace, protected ones of any type included. */
export function lossesOf(plan: Plan): readonly Loss[] {
  return plan.resources.flatMap((resource) => {
    const { operation, before, urn, type, name } = resource;
    if ((operation !== "delete" && operation !== "replace") || before === undefined || !resource.custom)
      return [];
    const kind = statefulKind(type, before.inputs) ?? (before.protect ? "protected resource" : undefined);
    if (kind === undefined) return [];
    const forcing = resource.changes.filter(({ replaces }) => replaces);
    return [
      {
        urn,
        name,
        type,
        kind,
        action: operation,
        causes: forcing.length > 0 ? forcing : resource.changes,
        guards: guardsOf(before.inputs, before),
        protectedInState: before.protect,
      },
    ];
  });
}

/** What a `destroy` would lose: everything stateful in the state. */
export function lossesOfDestroy(state: State): readonly Loss[] {
  return state.resources.flatMap((resource) => {
    const { urn, type, custom, protect = false, retainOnDelete = false } = resource;
    if (custom !== true || type.startsWith("pulumi:")) return [];
    const inputs = maskObject(resource.inputs ?? {});
    const kind = statefulKind(type, inputs) ?? (protect ? "protected resource" : undefined);
    if (kind === undefined) return [];
    const guards = guardsOf(inputs, { protect, retainOnDelete });
    return [
      {
        urn,
        name: nameOf(urn),
        type,
        kind,
        action: "destroy" as const,
        causes: [],
        guards,
        protectedInState: protect,
      },
    ];
  });
}

/** Losses that nobody has allowed: the protection is on, or it is off in the file only and not yet in the state. */
export function refusedOf(losses: readonly Loss[], protectionOn: boolean): readonly Loss[] {
  return losses.filter(({ protectedInState }) => protectionOn || protectedInState);
}

/**
 * `estate:protection`: on unless the stack says `{ on: false, reason: …, until: … }` and that day has not passed. What
 * nobody took back in time allows nothing any more.
 */
export function isProtectionOn(config: Readonly<Record<string, unknown>>, day = today()): boolean {
  const setting = config["estate:protection"];
  if (!isRecord(setting) || setting.on !== false) return true;
  return typeof setting.until !== "string" || setting.until < day;
}
