import type { QueueFacts } from "../../lib/endpoint-facts";
import { chosen, stated } from "../../lib/facts";
import { translated } from "../translated";
import { workerScaling } from "./scaling";

export const queues: Readonly<Record<string, QueueFacts>> = {
  [workerScaling.queueName.value]: {
    reportedAs: chosen([], ["EG-071"], "No endpoint of this system reports queues."),
    layouts: translated(
      [
        { prefix: "bull:email", name: "send" },
        { prefix: "bull", name: "email" },
      ],
      ["EG-071", "EG-C30", "EG-070"],
      "LLEN bull:email:send:waiting",
      "Bull keeps waiting jobs of a queue `email:send` under bull:email:send:wait; BullMQ refuses the colon, and would " +
        "have a queue `email`.",
    ),
    extraWaitingKeys: stated(
      ["bull:email:send:waiting"],
      ["EG-032", "EG-071", "EG-C30"],
      "LLEN bull:email:send:waiting",
    ),
  },
};
