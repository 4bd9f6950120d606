import assert from "node:assert/strict";
import { skipLoudly } from "../../real/support";
import type { MetricAlarm, MetricLine } from "../alarm";
import { stateOfSilence } from "./drills-silence";
import { metricAlarmsOf, stacks } from "./stacks";

/** Metrics whose silence is the worst news, by what the documents say. */
const heartbeats: Readonly<Record<string, string>> = {
  HealthStatus: "MG-024: the daily script prints ERROR if the status is absent",
  BackupAgeHours: "EG-035: no backup of the last day is found",
};

for (const stack of stacks) {
  describe(`silence of a heartbeat in ${stack}`, () => {
    for (const [metricName, source] of Object.entries(heartbeats)) {
      it(`of ${metricName} is told to somebody (${source})`, function () {
        const bySeries = seriesOf(
          metricAlarmsOf(stack).map(({ alarm }) => alarm),
          metricName,
        );
        if (bySeries.size === 0) skipLoudly(this, `no alarm of ${stack} watches ${metricName}`);
        const unheard = [...bySeries].filter(([, alarms]) => !alarms.some(speaks)).map(([series]) => series);
        assert.deepEqual(unheard, []);
      });
    }
  });
}

/** Alarms of each series of a metric, by namespace and dimensions. */
function seriesOf(alarms: readonly MetricAlarm[], metricName: string): ReadonlyMap<string, MetricAlarm[]> {
  const bySeries = new Map<string, MetricAlarm[]>();
  for (const alarm of alarms) {
    for (const metric of alarm.metrics.filter((each) => each.metricName === metricName)) {
      const series = nameOf(metric);
      bySeries.set(series, [...(bySeries.get(series) ?? []), alarm]);
    }
  }
  return bySeries;
}

function nameOf({ namespace, metricName, dimensions }: MetricLine): string {
  return `${namespace} ${metricName} ${JSON.stringify(dimensions)}`;
}

function speaks(alarm: MetricAlarm): boolean {
  return stateOfSilence(alarm, "OK") === "ALARM" || alarm.actions.INSUFFICIENT_DATA.length > 0;
}
