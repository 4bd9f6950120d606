import type { OwnMetric } from "../own-metrics";
import { steady, type MeasuredLine, type MissingData, type Statistic } from "./metric";

/** One series of an own metric: `value` of its one dimension, none where it has none. */
export function ownLine(
  id: string,
  own: OwnMetric,
  stat: Statistic,
  namespace: string,
  value?: string,
): MeasuredLine {
  const [dimension, ...others] = own.dimensions;
  if (others.length > 0 || (dimension === undefined) !== (value === undefined)) {
    throw new Error(
      `${own.name} has the dimensions ${own.dimensions.join(", ") || "none"}; given is ${value ?? "none"}.`,
    );
  }
  const dimensions = dimension === undefined || value === undefined ? {} : { [dimension]: { value } };
  return { id, namespace, metricName: own.name, stat, dimensions };
}

/** The own metric as it is counted in one log stream: metric filters name it after the stream. */
export function countedIn(stream: string, own: OwnMetric): OwnMetric {
  return { ...own, name: `${own.name}-${stream}` };
}

/** For readings of the poller that are no sign of life by themselves. */
export const unpolled: MissingData = steady(
  "a silent poller has alarms of its own; one for each reading would be a storm",
);
