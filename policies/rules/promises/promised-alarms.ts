import type { Estate } from "../../kit/estate";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { fail, notApplicable, pass } from "../../kit/verdict";
import { ownNamespaces, promisedAlarms, type PromisedAlarm, type WatchedKind } from "../../promised-alarms";
import { promises, type PromisedSystem } from "../../promises";
import { actorsOf } from "../logs/alarm-actions";
import { metricAlarmType, topicType } from "../logs/types";
import { loadBalancerTypes } from "../web/shared/load-balancer-types";
import { isAbout, minutesOf, readsPromised, watchesPercentOfFormula } from "./alarm-readings";
import { cacheGroupType, holdsQueue, instanceType, isReplica, scalingGroupType } from "./subjects";
import { systemOf, tagOf } from "./system";

const stackType = "pulumi:pulumi:Stack";
const certificateType = "aws:acm/certificateValidation:CertificateValidation";

const everyPromise = Object.values(promisedAlarms).flat();

export const promisedAlarmsRule = rule({
  name: "promised-alarms",
  sentence:
    "Everything that the documents want to hear of has an alarm with their limit, which tells people of that level.",
  severity: "high",
  frameworks: { requirements: [...new Set(everyPromise.flatMap(({ requirements }) => requirements))] },
  remediation:
    "Declare a MetricAlarm with the documented metric, `comparisonOperator`, `threshold` and period, and the level's topic " +
    "in `alarmActions`; the thresholds are in systems/<system>/.",
  types: [stackType, scalingGroupType, instanceType, cacheGroupType, certificateType, ...loadBalancerTypes],
  judge: (subject, estate) => {
    const due = dueTo(subject, estate);
    if (due.length === 0) return notApplicable("No document wants to hear of it.");
    const faults = due.flatMap(({ system, promise }) => faultOf(promise, system, subject, estate));
    return faults.length === 0 ? pass : fail(`${faults.join("; ")}.`);
  },
});

interface Due {
  readonly system: PromisedSystem;
  readonly promise: PromisedAlarm;
}

/** Promises about a resource; the stack answers for the own metrics of every system that it holds. */
function dueTo(subject: Subject, estate: Estate): readonly Due[] {
  const systems = subject.type === stackType ? systemsIn(estate) : [systemOf(subject)];
  const kinds = kindsOf(subject);
  return systems.flatMap((system) =>
    system === undefined
      ? []
      : promisedAlarms[system].filter(({ on }) => kinds.includes(on)).map((promise) => ({ system, promise })),
  );
}

function systemsIn(estate: Estate): readonly PromisedSystem[] {
  const tags = new Set(estate.ofType(scalingGroupType, instanceType).map((each) => tagOf(each, "System")));
  return (Object.keys(promises) as readonly PromisedSystem[]).filter((system) => tags.has(system));
}

function kindsOf(subject: Subject): readonly WatchedKind[] {
  switch (subject.type) {
    case stackType:
      return ["system"];
    case scalingGroupType:
      return ["fleet"];
    case instanceType:
      return isReplica(subject) ? ["database"] : ["database", "primary"];
    case cacheGroupType:
      return holdsQueue(subject) ? ["cache"] : ["cache", "evictingCache"];
    case certificateType:
      return ["certificate"];
    default:
      return ["loadBalancer"];
  }
}

/** What is wrong with the alarm that comes closest; nothing where one is right. */
function faultOf(
  promise: PromisedAlarm,
  system: PromisedSystem,
  subject: Subject,
  estate: Estate,
): readonly string[] {
  const own = promise.on === "system" ? ownNamespaces[system] : undefined;
  const readers = estate
    .ofType(metricAlarmType)
    .filter((alarm) => readsPromised(alarm, promise, own))
    .filter((alarm) => own !== undefined || isAbout(alarm, subject, estate));
  if (readers.length === 0) return [`no alarm reads ${wordsOf(promise, system)}`];
  const wrongs = readers.map((alarm) => wrongWith(alarm, promise, estate));
  if (wrongs.some((wrong) => wrong === undefined)) return [];
  const nearest = wrongs.map((wrong, index) => `${readers[index]?.name ?? ""} ${wrong ?? ""}`);
  return [`no alarm says ${wordsOf(promise, system)}: ${nearest.join(", ")}`];
}

function wrongWith(alarm: Subject, promise: PromisedAlarm, estate: Estate): string | undefined {
  const { operator, limit, minutes, silence, level, ofFormula = false } = promise;
  const comparison = alarm.text("comparisonOperator");
  if (comparison !== (operator === ">" ? "GreaterThanThreshold" : "LessThanThreshold"))
    return `says ${comparison}`;
  const given = alarm.number("threshold", Number.NaN);
  if (limit !== undefined && given !== limit) return `has the limit ${given}`;
  if (ofFormula && !watchesPercentOfFormula(alarm)) return "computes no percent";
  const lasting = minutesOf(alarm);
  if (lasting < (minutes?.least ?? 0) || lasting > (minutes?.most ?? Infinity))
    return `waits ${lasting} minutes`;
  const missing = alarm.text("treatMissingData", "missing");
  if (silence !== undefined && missing !== silence) return `takes silence for ${missing}`;
  return tells(alarm, level, estate) ? undefined : `does not tell the ${level} topic`;
}

/** By itself or through a composite alarm that speaks for it. */
function tells(alarm: Subject, level: PromisedAlarm["level"], estate: Estate): boolean {
  return actorsOf(alarm, estate).some((actor) =>
    estate.targetsOf(actor, "alarmActions", topicType).some(({ name }) => name.endsWith(`-${level}`)),
  );
}

function wordsOf(promise: PromisedAlarm, system: PromisedSystem): string {
  const { metrics, dimensions, operator, limit, requirements } = promise;
  const of = dimensions === undefined ? "" : ` of ${Object.values(dimensions).join(", ")}`;
  const compared = limit === undefined ? operator : `${operator} ${limit}`;
  return `${metrics.join(" with ")}${of} ${compared} for ${system} (${requirements.join(", ")})`;
}
