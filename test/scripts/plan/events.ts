import type { EngineEvent } from "@pulumi/pulumi/automation";

export const secret = {
  "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
  ciphertext: "[secret]",
};
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const prefix = "urn:pulumi:prod::mail-estate::";
const stackUrn = `${prefix}pulumi:pulumi:Stack::mail-estate-prod`;

interface Side {
  readonly inputs?: Record<string, unknown>;
  readonly outputs?: Record<string, unknown>;
  readonly protect?: boolean;
  readonly retainOnDelete?: boolean;
}

interface Step {
  readonly op: string;
  readonly type: string;
  readonly name: string;
  readonly parent?: string;
  readonly old?: Side;
  readonly new?: Side;
  readonly keys?: string[];
  readonly diff?: Record<string, { diffKind: string; inputDiff: boolean }>;
}

export function urnOf(type: string, name: string): string {
  return `${prefix}${type}::${name}`;
}

/** An event as the engine sends it before a step. */
export function stepEvent(step: Step): EngineEvent {
  const { op, type, name } = step;
  const urn = urnOf(type, name);
  const side = (given: Side | undefined): unknown =>
    given === undefined
      ? null
      : {
          type,
          urn,
          id: "",
          custom: !type.startsWith("estate:") && type !== "pulumi:pulumi:Stack",
          parent: step.parent ?? stackUrn,
          provider: "",
          inputs: {},
          outputs: {},
          ...given,
        };
  const metadata = {
    op,
    urn,
    type,
    old: side(step.old),
    new: side(step.new),
    keys: step.keys ?? [],
    detailedDiff: step.diff ?? null,
    provider: "",
  };
  return { sequence: 0, timestamp: 0, resourcePreEvent: { metadata } } as unknown as EngineEvent;
}

/** An event with a message of the engine. */
export function diagnosticEvent(severity: string, message: string, urn?: string): EngineEvent {
  return {
    sequence: 0,
    timestamp: 0,
    diagnosticEvent: { severity, message, color: "never", urn },
  } as unknown as EngineEvent;
}

/** The event at the end of a run. */
export function summaryEvent(result: "succeeded" | "failed"): EngineEvent {
  return {
    sequence: 0,
    timestamp: 0,
    summaryEvent: { maybeCorrupt: false, durationSeconds: 1, resourceChanges: {}, result },
  } as unknown as EngineEvent;
}
