import type { Estate } from "../../kit/estate";
import { linked } from "../../kit/links";
import type { Subject } from "../../kit/subject";
import type { PromisedAlarm } from "../../promised-alarms";

/** One metric that an alarm reads. */
interface Reading {
  readonly namespace: string;
  readonly metricName: string;
  readonly statistic: string;
  /** Reader of the dimensions by name. */
  readonly dimensions: Subject;
}

/** Everything that an alarm reads, whether it watches one metric or metric math. */
function readingsOf(alarm: Subject): readonly Reading[] {
  if (alarm.has("metricName")) {
    return [
      {
        namespace: alarm.text("namespace"),
        metricName: alarm.text("metricName"),
        statistic: alarm.text("extendedStatistic") || alarm.text("statistic"),
        dimensions: alarm,
      },
    ];
  }
  return alarm
    .blocks("metricQueries")
    .filter((query) => query.has("metric"))
    .map((query) => ({
      namespace: query.text("metric.namespace"),
      metricName: query.text("metric.metricName"),
      statistic: query.text("metric.stat"),
      dimensions: query,
    }));
}

/** Whether the alarm reads every metric of the promise, with its statistic and dimensions. */
export function readsPromised(
  alarm: Subject,
  { metrics, statistic, dimensions = {} }: PromisedAlarm,
  namespace: string | undefined,
): boolean {
  const readings = readingsOf(alarm);
  return metrics.every((metric) =>
    readings.some(
      (reading) =>
        reading.metricName === metric &&
        (namespace === undefined || reading.namespace === namespace) &&
        (statistic === undefined || reading.statistic === statistic) &&
        Object.entries(dimensions).every(([name, value]) => dimensionOf(reading, name) === value),
    ),
  );
}

function dimensionOf({ dimensions }: Reading, name: string): unknown {
  return dimensions.raw(`dimensions.${name}`) ?? dimensions.raw(`metric.dimensions.${name}`);
}

/** Whether a dimension of the alarm comes from the resource. */
export function isAbout(alarm: Subject, subject: Subject, estate: Estate): boolean {
  return ["dimensions", "metricQueries"].some((path) =>
    linked(estate, alarm, path, subject.type).some(({ urn }) => urn === subject.urn),
  );
}

/** Whether what the alarm watches is a formula that answers in percent. */
export function watchesPercentOfFormula(alarm: Subject): boolean {
  if (!alarm.has("metricQueries")) return false;
  return alarm.blocks("metricQueries").some((query) => /\b100 \*/.test(query.text("expression")));
}

/** Minutes that must breach before the alarm goes off. */
export function minutesOf(alarm: Subject): number {
  const ofQueries = alarm.has("metricQueries") ? alarm.blocks("metricQueries") : [];
  const measured = ofQueries.find((query) => query.has("metric"));
  const period = measured?.number("metric.period", 0) ?? alarm.number("period", 0);
  const periods = alarm.number("evaluationPeriods", 1);
  return (period * alarm.number("datapointsToAlarm", periods)) / 60;
}
