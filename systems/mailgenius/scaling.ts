import { chosen, stated } from "../../lib/facts";
import type { SharedStepScaling, TargetCpuScaling } from "../../lib/scaling-facts";

/** The one rule of `auto-scale.sh`; it changes app and workers by the same step. */
export const appAndWorkerScaling: SharedStepScaling = {
  kind: "shared-steps",
  scaleOut: stated(
    { cpuPercent: 80, memoryPercent: 80, queueWaiting: 1000, add: 2 },
    ["MG-181", "MG-182", "MG-183", "MG-184", "MG-185"],
    "CPU_THRESHOLD=80 MEMORY_THRESHOLD=80 QUEUE_THRESHOLD=1000 SCALE_UP_AMOUNT=2",
  ),
  scaleIn: stated(
    { cpuPercent: 30, memoryPercent: 30, queueWaiting: 100, remove: 1 },
    ["MG-186", "MG-187"],
    "if [ $CPU_USAGE -lt 30 ] && [ $MEMORY_USAGE -lt 30 ] && [ $QUEUE_DEPTH -lt 100 ]; then",
  ),
  queueName: stated(
    "email-sending",
    ["MG-183", "MG-120", "MG-C30"],
    'select(.name=="email-sending") | .waiting',
  ),
};

/** The documents scale only app and workers. */
export const uploadWorkerScaling: TargetCpuScaling = {
  kind: "target-cpu",
  targetPercent: chosen(
    60,
    ["MG-G04", "MG-005"],
    "No rule is documented; 60 % stays clear of the CPU alarm at 80 % while a new instance starts.",
  ),
};
