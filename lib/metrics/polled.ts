import type { OwnMetric } from "../own-metrics";
import type { Unit } from "../quantity";
import { metric, type Metric, type Statistic } from "./metric";
import { ownLine, unpolled } from "./own-line";
import type { NamedKind } from "./targets";

/** What the poller publishes of a system as a whole, once a minute. */
export function ofService<U extends Unit>(
  title: string,
  own: OwnMetric<U>,
  stat: Statistic,
  more: Partial<Metric<U, "service">> = {},
): Metric<U, "service"> {
  return metric({
    title,
    unit: own.unit,
    on: "service",
    periodSeconds: 60,
    lines: (_shape, namespace) => [ownLine("value", own, stat, namespace)],
    whenMissing: unpolled,
    ...more,
  });
}

/** What the poller publishes of each queue, part, end point and so on, once a minute. */
export function ofNamed<U extends Unit>(
  on: NamedKind,
  title: string,
  own: OwnMetric<U>,
  stat: Statistic,
  more: Partial<Metric<U, NamedKind>> = {},
): Metric<U, NamedKind> {
  return metric<U, NamedKind>({
    title,
    unit: own.unit,
    on,
    periodSeconds: 60,
    lines: ({ value }, namespace) => [ownLine("value", own, stat, namespace, value)],
    whenMissing: unpolled,
    ...more,
  });
}
