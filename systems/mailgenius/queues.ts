import type { QueueFacts } from "../../lib/endpoint-facts";
import { chosen, stated } from "../../lib/facts";
import { translated } from "../translated";
import { appAndWorkerScaling } from "./scaling";

/** Two queues: scaling and administration name one, the samples name both in other words (MG-C30). */
export const queues: Readonly<Record<string, QueueFacts>> = {
  [appAndWorkerScaling.queueName.value]: {
    reportedAs: translated(
      ["email-sending", "email_queue"],
      ["MG-120", "MG-060", "MG-C30"],
      'select(.name=="email-sending") | .waiting',
      "The samples call the same queue email_queue.",
    ),
    layouts: chosen(
      [{ prefix: "bull", name: "email-sending" }],
      ["MG-120", "MG-C30"],
      "The library is not named; the default prefix of Bull and BullMQ, and the queue's documented name.",
    ),
  },
  import_queue: {
    reportedAs: stated(["import_queue"], ["MG-060", "MG-C30"], '"import_queue": {'),
    layouts: chosen(
      [],
      ["MG-060", "MG-C30"],
      "The samples' name is a key of an answer, not of Redis: only the application reports this queue.",
    ),
  },
};
