import type { Schedule } from "../../lib/schedule";
import { estateTitle } from "../../lib/own-metrics";
import { Notifier } from "../monitoring/notifier";
import type { Foundation } from "./foundation";
import type { LandingZone, LandingZoneArgs } from "./landing-zone";
import type { SystemContext } from "./system-context";

/** Who hears of the alerts of one system. */
export function createAlerting(system: SystemContext, { key, alertTopics }: Foundation): Notifier {
  const { name, facts, settings, schedules, environment, place, deletionProtection, tags, parent } = system;
  return new Notifier(
    `${name}-notifier`,
    {
      place,
      system: name,
      title: facts.title,
      environment,
      routing: facts.routing,
      settings: settings.alerting ?? {},
      digestSchedule: digestSchedule(name, schedules),
      topicArns: alertTopics.arns,
      keyArn: key.arn,
      recoveryKeyArn: key.recoveryArn,
      data: facts.operations.alerting,
      deletionProtection,
      tags,
    },
    { parent },
  );
}

/** Who hears of the alerts of what all systems share. */
export function createEstateAlerting(zone: LandingZone, name: string, args: LandingZoneArgs): Notifier {
  const { facts, place, environment, routing, alerting, schedules, deletionProtection, tags } = args;
  return new Notifier(
    `${name}-notifier`,
    {
      place,
      system: name,
      title: estateTitle,
      environment,
      routing,
      settings: alerting,
      digestSchedule: digestSchedule(name, schedules),
      topicArns: zone.alertTopics.arns,
      keyArn: zone.key.arn,
      recoveryKeyArn: zone.key.recoveryArn,
      data: facts.alerting,
      deletionProtection,
      tags,
    },
    { parent: zone },
  );
}

/** When the daily list of a system is due. */
function digestSchedule(
  name: string,
  schedules: Readonly<Record<string, { readonly value: Schedule }>>,
): Schedule {
  const schedule = schedules["alert-digest"];
  if (schedule === undefined) throw new Error(`The schedules of ${name} have no entry "alert-digest".`);
  return schedule.value;
}
