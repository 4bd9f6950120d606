import { estateTitle } from "../../lib/own-metrics";
import type { Schedule } from "../../lib/schedule";
import { Notifier, type NotifierArgs } from "../monitoring/notifier";
import type { Foundation } from "./foundation";
import type { LandingZone, LandingZoneArgs } from "./landing-zone";
import type { SystemContext } from "./system-context";

/** Who hears of the alerts of one system. */
export function createAlerting(system: SystemContext, foundation: Foundation): Notifier {
  const { name, facts, settings, parent } = system;
  return new Notifier(
    `${name}-notifier`,
    {
      ...commonArgs(name, system, foundation),
      title: facts.title,
      routing: facts.routing,
      settings: settings.alerting ?? {},
      data: facts.operations.alerting,
    },
    { parent },
  );
}

/** Who hears of the alerts of what all systems share. */
export function createEstateAlerting(zone: LandingZone, name: string, args: LandingZoneArgs): Notifier {
  const { facts, routing, alerting } = args;
  return new Notifier(
    `${name}-notifier`,
    {
      ...commonArgs(name, args, zone),
      title: estateTitle,
      routing,
      settings: alerting,
      data: facts.alerting,
    },
    { parent: zone },
  );
}

function commonArgs(
  name: string,
  {
    place,
    environment,
    schedules,
    deletionProtection,
    tags,
  }: Pick<
    SystemContext | LandingZoneArgs,
    "place" | "environment" | "schedules" | "deletionProtection" | "tags"
  >,
  { key, alertTopics }: Pick<Foundation, "key" | "alertTopics">,
): Omit<NotifierArgs, "title" | "routing" | "settings" | "data"> {
  return {
    place,
    system: name,
    environment,
    digestSchedule: digestSchedule(name, schedules),
    topicArns: alertTopics.arns,
    keyArn: key.arn,
    recoveryKeyArn: key.recoveryArn,
    deletionProtection,
    tags,
  };
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
