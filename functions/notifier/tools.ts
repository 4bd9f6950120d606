import type { NotifierConfiguration } from "../../lib/notifier-configuration";
import type { AlertLevel } from "../../lib/severity";
import { deliver, type Delivery } from "./deliver";
import type { Message } from "./message";
import { targetsOf, type Route } from "./route";

/** What handlers work with. */
export interface Tools extends Delivery {
  readonly configuration: NotifierConfiguration;
  /** ARN of an alert topic → its level. */
  readonly levels: Readonly<Record<string, AlertLevel>>;
  readonly now: () => number;
  /** Cooldowns of this process, for times when the memory is out of reach: key → end, in milliseconds since 1970. */
  readonly recent: Map<string, number>;
}

/** Some people could not be told. Lambda repeats the event; who has been told is not told again. */
export class OutstandingError extends Error {
  override readonly name = "OutstandingError";
}

/** Tells all whom the first `steps` of a route reach; true where nobody is left. */
export async function tellSteps(
  notice: string,
  message: Message,
  route: Route,
  steps: number,
  tools: Tools,
): Promise<boolean> {
  const targets = targetsOf(tools.configuration, route, route.steps.slice(0, steps));
  return (await deliver(notice, message, targets, tools)).length === 0;
}
