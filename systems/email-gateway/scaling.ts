import { chosen } from "../../lib/facts";
import type { QueueStepScaling, TargetCpuScaling } from "../../lib/scaling-facts";
import { translated } from "../translated";

export const apiScaling: TargetCpuScaling = {
  kind: "target-cpu",
  targetPercent: translated(
    60,
    ["EG-153", "EG-018"],
    "Escalar recursos se persistir",
    "Below the CPU warning at 80 %, with room for the minutes a new instance takes.",
  ),
};

export const workerScaling: QueueStepScaling = {
  kind: "queue-steps",
  queueName: translated(
    "email:send",
    ["EG-071", "EG-C30"],
    "LLEN bull:email:send:waiting",
    "The queue within the key; the library keeps waiting jobs under `:wait`, which is for the reader of the metric.",
  ),
  steps: chosen(
    [
      { waitingPerInstance: 100, add: 1 },
      { waitingPerInstance: 500, add: 2 },
    ],
    ["EG-155", "EG-G03"],
    "The signal is documented, numbers are not: two instances reach the proposed warning of 1,000 at 500 each, and act before it.",
  ),
  scaleInBelowPerInstance: chosen(
    10,
    ["EG-155", "EG-G03"],
    "A nearly empty queue; a tenth of the first step.",
  ),
};
