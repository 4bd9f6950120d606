import type { Fact } from "./facts";

/** How a tier grows and shrinks. */
export type ScalingFacts = SharedStepScaling | TargetCpuScaling | QueueStepScaling;

/** MailGenius: one OR rule adds, one AND rule removes, the same step on every tier that names it (MG-181 to MG-188). */
export interface SharedStepScaling {
  readonly kind: "shared-steps";
  /** Any one above adds. */
  readonly scaleOut: Fact<{
    readonly cpuPercent: number;
    readonly memoryPercent: number;
    readonly queueWaiting: number;
    readonly add: number;
  }>;
  /** All below together remove. */
  readonly scaleIn: Fact<{
    readonly cpuPercent: number;
    readonly memoryPercent: number;
    readonly queueWaiting: number;
    readonly remove: number;
  }>;
  readonly queueName: Fact<string>;
}

/** Keep the fleet's average CPU near a target. */
export interface TargetCpuScaling {
  readonly kind: "target-cpu";
  readonly targetPercent: Fact<number>;
}

/** Workers by the length of the waiting queue per instance. */
export interface QueueStepScaling {
  readonly kind: "queue-steps";
  readonly queueName: Fact<string>;
  /** Waiting jobs per instance in service above which the step applies; ascending. */
  readonly steps: Fact<readonly { readonly waitingPerInstance: number; readonly add: number }[]>;
  /** Waiting jobs per instance below which one instance goes. */
  readonly scaleInBelowPerInstance: Fact<number>;
}
