import type { RequirementId } from "./facts";
import type { Metric } from "./metrics/metric";
import { minutes, type Quantity, type Unit } from "./quantity";
import type { AlertLevel } from "./severity";

/** One fact about when somebody must be told: one alarm for each thing that it is measured on. */
export interface Threshold<U extends Unit = Unit> {
  /** Kebab-case; end of the alarm's name, row of `docs/alarms.md`. */
  readonly id: string;
  /** Rows of the requirement tables that it carries; repeats of a rule stand together. */
  readonly sources: readonly RequirementId[];
  /** The document's own words, verbatim. Absent where the alarm is ours. */
  readonly quote?: string;
  /** Why it exists where no document asks for it; how it follows where the words leave something open. */
  readonly reason?: string;
  /** What is compared; several where one rule speaks of several kinds of things. */
  readonly metrics: readonly Metric<U>[];
  /** Strictly above or below, as all documents write (EG-026). */
  readonly breach: "above" | "below";
  readonly limit: Quantity<U>;
  /** How long it must last. */
  readonly sustained: Quantity<"seconds">;
  readonly severity: AlertLevel;
  /** Names of what it watches, where not everything of the kind; required for queues, jobs and other things that exist by name. */
  readonly targets?: readonly string[];
  /** The first thing that a person does. An alarm that nobody can answer does not exist. */
  readonly action: string;
  /** Id of the threshold whose alarm explains this one: while that goes off, this one keeps quiet. */
  readonly consequenceOf?: string;
  /** Goes to a mailbox directly, because the notifier itself may be what fails. @default false */
  readonly direct?: boolean;
}

/** How long a state must last where no document says: as the tables propose (EG-G02, VDX-G01, MG-G02). */
export const defaultSustained: Readonly<Record<AlertLevel, Quantity<"seconds">>> = {
  critical: minutes(3),
  warning: minutes(5),
  info: minutes(15),
};

interface Definition<U extends Unit> {
  readonly id: string;
  readonly sources: readonly RequirementId[];
  /** In the unit of the limit, every one; another does not compile. */
  readonly metric: Metric<NoInfer<U>> | readonly Metric<NoInfer<U>>[];
  readonly breach: Threshold["breach"];
  readonly limit: Quantity<U>;
  /** @default by severity; a single period for things that happen */
  readonly sustained?: Quantity<"seconds">;
  readonly severity: AlertLevel;
  readonly targets?: readonly string[];
  readonly action: string;
  readonly consequenceOf?: string;
  readonly direct?: boolean;
}

/** The document's words, ours, or both: "85" is ours where the document says that less than 15 is free. */
type Grounds =
  | { readonly quote: string; readonly reason?: string }
  | { readonly quote?: undefined; readonly reason: string };

/** Longest evaluation that CloudWatch offers: a day, or a week where a period is an hour or more. */
const longestSeconds = { shortPeriods: 86_400, longPeriods: 604_800 };

/** States a threshold. Throws with its id where CloudWatch could not evaluate it. */
export function threshold<U extends Unit>({
  metric,
  sustained,
  ...definition
}: Definition<U> & Grounds): Threshold<U> {
  const metrics: readonly Metric<U>[] = Array.isArray(metric)
    ? (metric as readonly Metric<U>[])
    : [metric as Metric<U>];
  const stated: Threshold<U> = {
    ...definition,
    metrics,
    sustained: sustained ?? sustainedByDefault(metrics, definition.severity),
  };
  check(stated, sustained !== undefined);
  return stated;
}

function sustainedByDefault(metrics: readonly Metric[], severity: AlertLevel): Quantity<"seconds"> {
  const [first] = metrics;
  return first?.happens === true
    ? { value: first.periodSeconds, unit: "seconds" }
    : defaultSustained[severity];
}

function check({ id, metrics, sustained }: Threshold, explicit: boolean): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    throw new Error(`Threshold "${id}": the id is not kebab-case.`);
  if (metrics.length === 0) throw new Error(`Threshold "${id}": it compares no metric.`);
  for (const { title, periodSeconds } of metrics) {
    if (explicit && sustained.value % periodSeconds !== 0) {
      throw new Error(
        `Threshold "${id}": it must last ${sustained.value} seconds, but "${title}" has a value every ${periodSeconds}. ` +
          `Choose a multiple of ${periodSeconds}.`,
      );
    }
    const longest = periodSeconds < 3600 ? longestSeconds.shortPeriods : longestSeconds.longPeriods;
    if (sustained.value > longest) {
      throw new Error(
        `Threshold "${id}": CloudWatch looks back ${longest} seconds at most, not ${sustained.value}.`,
      );
    }
  }
}

/** Periods that must breach, one after the other. At least one. */
export function periodsOf({ sustained }: Threshold, { periodSeconds }: Metric): number {
  return Math.max(1, Math.ceil(sustained.value / periodSeconds));
}

/** A documented row that no alarm carries, with the reason. */
export interface ExcusedAlert {
  readonly row: RequirementId;
  /** The document's own words; absent for rows that the tables derive. */
  readonly quote?: string;
  readonly reason: string;
}

/** Something that AWS announces as an event and no metric shows. */
export interface EventAlert {
  /** Kebab-case; end of the rule's name. */
  readonly id: string;
  readonly sources: readonly RequirementId[];
  readonly reason: string;
  readonly event: AnnouncedEvent;
  readonly severity: AlertLevel;
  readonly action: string;
}

/** Which events, in EventBridge's words. */
export interface AnnouncedEvent {
  readonly title: string;
  readonly source: string;
  readonly detailTypes: readonly string[];
  /** Further conditions on the event's detail. @default none */
  readonly detail?: Readonly<Record<string, readonly string[]>>;
  /** The detail that names the fleet it is about; absent: events of the whole account. */
  readonly fleetKey?: string;
}
