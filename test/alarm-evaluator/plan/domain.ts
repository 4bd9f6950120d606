import { ownMetrics } from "../../../lib/own-metrics";
import type { MetricLine } from "../alarm";

/** Least and greatest value that a metric can have: an alarm on 120 % of the CPU would never go off. */
export interface Domain {
  readonly least: number;
  readonly greatest: number;
}

const greatestLevel = 2;
const greatestPercent = 100;
/** More than anything here counts, in bytes or milliseconds. */
const greatestAmount = 1e15;

const units = new Map<string, string>(Object.values(ownMetrics).map(({ name, unit }) => [name, unit]));

/** How AWS and its agent name what they measure in percent. */
const percentName = /(utilization|percent|percentage|ratio|rate)$/i;

/** The domain of a metric, by the unit of our own metrics and by the name of AWS's. No metric here is negative. */
export function domainOf({ metricName, statistic }: MetricLine): Domain {
  if (statistic.kind === "SampleCount") return { least: 1, greatest: greatestAmount };
  const unit = units.get(metricName) ?? (percentName.test(metricName) ? "percent" : "count");
  if (statistic.kind === "Sum") return { least: 0, greatest: greatestAmount };
  if (unit === "level") return { least: 0, greatest: greatestLevel };
  return { least: 0, greatest: unit === "percent" ? greatestPercent : greatestAmount };
}
