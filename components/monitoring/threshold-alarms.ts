import type * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as pulumi from "@pulumi/pulumi";
import type { PlannedAlarm } from "../../lib/alarm-plan";
import type { Target } from "../../lib/metrics/targets";
import type { Dimensions } from "./metric-queries";
import { notifyingAlarm, thresholdAlarm, type ThresholdAlarmInputs } from "./threshold-alarm";

export interface ThresholdAlarmsArgs extends ThresholdAlarmInputs {
  readonly alarms: readonly PlannedAlarm[];
  /** Dimensions of what an alarm watches; things that own metrics know by name need none. */
  readonly dimensionsOf: (target: Target) => Dimensions;
  /** Metric alarms of another group, by name, that alarms of this one may be silenced by. @default none */
  readonly others?: ReadonlyMap<string, cloudwatch.MetricAlarm>;
}

/** Alarms of thresholds, and the composite alarms that silence some of them. */
export class ThresholdAlarms extends pulumi.ComponentResource {
  /** The metric alarms by name. */
  readonly metricAlarms: ReadonlyMap<string, cloudwatch.MetricAlarm>;

  constructor(name: string, args: ThresholdAlarmsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:monitoring:ThresholdAlarms", name, {}, opts);
    const metricAlarms = new Map(
      args.alarms.map((alarm) => [
        alarm.name,
        thresholdAlarm(alarm, args.dimensionsOf(alarm.target), args, this),
      ]),
    );
    const known = new Map([...(args.others ?? []), ...metricAlarms]);
    for (const alarm of args.alarms) this.silence(alarm, known, args);
    this.metricAlarms = metricAlarms;
    this.registerOutputs({});
  }

  private silence(
    alarm: PlannedAlarm,
    known: ReadonlyMap<string, cloudwatch.MetricAlarm>,
    args: ThresholdAlarmsArgs,
  ): void {
    const { name, silenced } = alarm;
    if (silenced === undefined) return;
    const named = [name, ...silenced.byUrgent, ...(silenced.byCause === undefined ? [] : [silenced.byCause])];
    const others = named.map((each) => {
      const found = known.get(each);
      if (found === undefined)
        throw new Error(`${silenced.notifyingName} names ${each}, which is not there yet.`);
      return found;
    });
    notifyingAlarm(alarm, silenced, others, args, this);
  }
}
