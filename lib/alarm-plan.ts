import { alarmName, notifyingName } from "./alarm-names";
import type { Metric, MetricLine } from "./metrics/metric";
import { namedKinds, target, type NamedKind, type Target } from "./metrics/targets";
import { periodsOf, type Threshold } from "./thresholds";

/** One alarm, decided; components only create it. */
export interface PlannedAlarm {
  /** Of the metric alarm. */
  readonly name: string;
  readonly threshold: Threshold;
  readonly metric: Metric;
  readonly target: Target;
  /** What it reads; the last line is watched. */
  readonly lines: readonly MetricLine[];
  /** Periods that must breach, one after the other. */
  readonly periods: number;
  /** Set where others can silence it: then a composite alarm acts in its place. */
  readonly silenced?: Silenced;
}

export interface Silenced {
  /** Name of the composite alarm. */
  readonly notifyingName: string;
  /** Metric alarms of the same metric at a more urgent limit: while one goes off, this one says nothing new. */
  readonly byUrgent: readonly string[];
  /** Metric alarm that explains this one. */
  readonly byCause?: string;
}

/** AWS's limits: lines of a metric-math alarm, children of a composite alarm. */
const mostLines = 10;
const mostChildren = 100;

/** What the planning knows of a system. */
export interface AlarmGround {
  /** First part of every alarm's name. */
  readonly system: string;
  /** Where the system publishes its own metrics. */
  readonly ownNamespace: string;
  readonly targets: readonly Target[];
}

/** Thresholds × what they are measured on. Throws where a name would be taken twice or AWS would refuse an alarm. */
export function planAlarms(thresholds: readonly Threshold[], ground: AlarmGround): readonly PlannedAlarm[] {
  const alarms = thresholds.flatMap((each) =>
    each.metrics.flatMap((metric) =>
      targetsFor(`Threshold "${each.id}"`, each.targets, metric, ground.targets).map((found) =>
        planAlarm(each, metric, found, ground),
      ),
    ),
  );
  checkNames(alarms);
  return alarms.map((alarm) => {
    const silenced = silencedBy(alarm, alarms, ground.system);
    return silenced === undefined ? alarm : { ...alarm, silenced };
  });
}

function planAlarm(threshold: Threshold, metric: Metric, found: Target, ground: AlarmGround): PlannedAlarm {
  const name = alarmName(ground.system, found.name, threshold.id);
  const lines = metric.lines(found.shape, ground.ownNamespace);
  if (lines.length > mostLines) {
    throw new Error(
      `Alarm ${name} reads ${lines.length} metrics and expressions; CloudWatch takes ${mostLines}.`,
    );
  }
  return { name, threshold, metric, target: found, lines, periods: periodsOf(threshold, metric) };
}

/**
 * What somebody (a threshold, a widget) looks at. Things that exist by name alone are the chosen names; of others it may
 * choose.
 */
export function targetsFor(
  asker: string,
  chosen: readonly string[] | undefined,
  metric: Metric,
  targets: readonly Target[],
): readonly Target[] {
  if (isNamed(metric.on)) {
    const kind = metric.on;
    if (chosen === undefined) throw new Error(`${asker} must list each ${kind} that it watches.`);
    return chosen.map((value) => target(kind, value, { value }));
  }
  const found = targets.filter(
    (candidate) =>
      candidate.kind === metric.on &&
      (metric.emittedBy?.(candidate.shape) ?? true) &&
      (chosen === undefined || chosen.includes(candidate.name)),
  );
  const unknown = chosen?.filter((name) => !targets.some((candidate) => candidate.name === name)) ?? [];
  if (unknown.length > 0) throw new Error(`${asker} watches ${unknown.join(", ")}, which is not there.`);
  return found;
}

function isNamed(kind: Metric["on"]): kind is NamedKind {
  return (namedKinds as readonly string[]).includes(kind);
}

function checkNames(alarms: readonly PlannedAlarm[]): void {
  const names = alarms.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`Two alarms would be called ${twice}.`);
}

function silencedBy(
  alarm: PlannedAlarm,
  alarms: readonly PlannedAlarm[],
  system: string,
): Silenced | undefined {
  const byUrgent = alarms.filter((other) => isUrgentTwin(alarm, other)).map(({ name }) => name);
  const byCause = causeOf(alarm, alarms);
  if (byUrgent.length === 0 && byCause === undefined) return undefined;
  if (byUrgent.length >= mostChildren) throw new Error(`${alarm.name} has too many urgent twins.`);
  const name = notifyingName(system, alarm.target.name, alarm.threshold.id);
  return { notifyingName: name, byUrgent, ...(byCause !== undefined && { byCause }) };
}

/** Critical silences what is not, where both watch the same metric of the same thing in the same direction. */
function isUrgentTwin({ threshold, metric, target: { name } }: PlannedAlarm, other: PlannedAlarm): boolean {
  return (
    threshold.severity !== "critical" &&
    other.threshold.severity === "critical" &&
    other.metric === metric &&
    other.target.name === name &&
    other.threshold.breach === threshold.breach
  );
}

function causeOf({ name, threshold }: PlannedAlarm, alarms: readonly PlannedAlarm[]): string | undefined {
  if (threshold.consequenceOf === undefined) return undefined;
  const [cause, ...others] = alarms.filter((other) => other.threshold.id === threshold.consequenceOf);
  if (cause === undefined || others.length > 0) {
    throw new Error(
      `${name} is a consequence of "${threshold.consequenceOf}", which has not exactly one alarm.`,
    );
  }
  return cause.name;
}
