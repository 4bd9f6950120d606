import { chosen, stated } from "../../../lib/facts";
import type { Conditions } from "../../alarm-evaluator/combinations";
import type { QueueStepScaling, ScalingFacts, SharedStepScaling } from "../../../lib/scaling-facts";

/** One rule for all tiers: any limit adds, all limits together remove. */
export const mailgenius: SharedStepScaling = {
  kind: "shared-steps",
  scaleOut: stated(
    { cpuPercent: 80, memoryPercent: 80, queueWaiting: 1000, add: 2 },
    ["MG-184", "MG-185"],
    "or",
  ),
  scaleIn: stated(
    { cpuPercent: 30, memoryPercent: 30, queueWaiting: 100, remove: 1 },
    ["MG-186", "MG-187"],
    "and",
  ),
  queueName: stated("email-sending", ["MG-183"], "email-sending"),
};
/** Values beyond and at the limits of `mailgenius`; decimals count (MG-D11). */
export const tooHigh: Conditions = {
  cpu: { met: 80.1, missed: 80 },
  memory: { met: 80.1, missed: 80 },
  waiting: { met: 1001, missed: 1000 },
};
export const low: Conditions = {
  cpu: { met: 29.9, missed: 30 },
  memory: { met: 29.9, missed: 30 },
  waiting: { met: 99, missed: 100 },
};
/** Workers by the queue behind them. */
export const gateway: QueueStepScaling = {
  kind: "queue-steps",
  queueName: chosen("email:send", ["EG-C30"], "the queue's name"),
  steps: chosen(
    [
      { waitingPerInstance: 500, add: 1 },
      { waitingPerInstance: 1000, add: 2 },
      { waitingPerInstance: 5000, add: 4 },
    ],
    ["EG-155"],
    "silent",
  ),
  scaleInBelowPerInstance: chosen(50, ["EG-155"], "silent"),
};
/** A target for CPU. */
export const vdx: ScalingFacts = {
  kind: "target-cpu",
  targetPercent: chosen(65, ["VDX-098"], "below the alarm"),
};
