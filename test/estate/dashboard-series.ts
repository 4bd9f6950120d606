import { metrics } from "../../lib/metrics";
import type { Metric } from "../../lib/metrics/metric";
import type { DashboardWidget } from "../../simulator/types/aws/dashboard/schema";
import type { Recorded } from "../support/record";

export type OfType<T extends DashboardWidget["type"]> = Extract<DashboardWidget, { type: T }>;

/** One series that a widget reads. */
export interface Series {
  readonly key: string;
  readonly namespace: string;
  readonly name: string;
  readonly stat: string;
  /** Of its dimensions. */
  readonly values: readonly string[];
}

export function seriesOf(widgets: readonly Pick<OfType<"metric">, "properties">[]): readonly Series[] {
  return widgets.flatMap(({ properties }) =>
    properties.metrics.flatMap((parts): Series[] => {
      const texts = parts.filter((part) => typeof part === "string");
      const [namespace, name, ...dimensions] = texts;
      if (namespace === undefined || name === undefined) return [];
      const options = parts.at(-1);
      const stat = typeof options === "object" && "stat" in options ? (options.stat ?? "") : "";
      const pairs = dimensions.flatMap((each, index) =>
        index % 2 === 0 ? [`${each}=${dimensions[index + 1] ?? ""}`] : [],
      );
      return [
        {
          key: keyOf(namespace, name, stat, pairs),
          namespace,
          name,
          stat,
          values: dimensions.filter((_, index) => index % 2 === 1),
        },
      ];
    }),
  );
}

export function plainSeriesOf(inputs: Recorded["inputs"]): string | undefined {
  if (typeof inputs.metricName !== "string") return undefined;
  const pairs = Object.entries((inputs.dimensions ?? {}) as Record<string, string>).map((pair) =>
    pair.join("="),
  );
  return keyOf(
    String(inputs.namespace),
    inputs.metricName,
    String(inputs.statistic ?? inputs.extendedStatistic),
    pairs,
  );
}

function keyOf(namespace: string, name: string, stat: string, pairs: readonly string[]): string {
  return [namespace, name, stat, ...[...pairs].sort()].join(" ");
}

/** Every series of the catalogue, own metrics under `own`: read off the metrics with a shape that has everything. */
export function catalogueSeries(): readonly string[] {
  const everything = {
    ...{ role: "primary", path: "/", nodes: 2, regional: true, burstable: true, evicts: true },
    ...{
      isReplica: false,
      memoryBytes: 1,
      maxConnections: 1,
      connectionsPerInstance: { app: 1 },
      channels: ["email"],
    },
  };
  const all = Object.values(metrics).flatMap((group) =>
    Object.values(group as Readonly<Record<string, Metric>>),
  );
  return all.flatMap((metric) =>
    ["app", "workers", "backend"].flatMap((value) =>
      metric
        .lines({ ...everything, value }, "own")
        .flatMap((line) =>
          "expression" in line ? [] : [`${line.namespace} ${line.metricName} ${line.stat}`],
        ),
    ),
  );
}
