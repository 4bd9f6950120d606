import { parseSettings, readStack, refusalText, siblingsOf, stackFile } from "../../config";
import { landingZoneGround, systemGround } from "../../lib/alarm-grounds";
import { planAlarms, type PlannedAlarm } from "../../lib/alarm-plan";
import type { EstateSettings } from "../../lib/sizing";
import { systemNames } from "../../lib/system-names";
import type { EventAlert, ExcusedAlert } from "../../lib/thresholds";
import {
  estateRouting,
  excusedAlerts,
  landingZoneEvents,
  landingZoneThresholds,
  systems,
} from "../../systems";

/** What one system, or what all share, is watched by in a stack. */
export interface WatchedSystem {
  /** First part of every alarm's name. */
  readonly name: string;
  readonly title: string;
  readonly alarms: readonly PlannedAlarm[];
  readonly events: readonly EventAlert[];
  readonly excused: readonly ExcusedAlert[];
}

/** Everything that a stack is watched by, from its settings and the facts alone. Throws where the stack file is refused. */
export function alarmsOfStack(stack: string): readonly WatchedSystem[] {
  const settings = settingsOf(stack);
  const ofSystems = systemNames.flatMap((name): WatchedSystem[] => {
    const sizes = settings.systems[name];
    if (sizes === undefined) return [];
    const facts = systems[name];
    const alarms = planAlarms(facts.thresholds, systemGround(facts, sizes));
    return [{ name, title: facts.title, alarms, events: facts.eventAlerts, excused: excusedAlerts[name] }];
  });
  return [...ofSystems, landingZoneOf(settings)];
}

function landingZoneOf({ network, alerting }: EstateSettings): WatchedSystem {
  const ground = landingZoneGround("estate", network, estateRouting, alerting);
  return {
    name: ground.system,
    title: "What all systems share",
    alarms: planAlarms(landingZoneThresholds, ground),
    events: landingZoneEvents,
    excused: [],
  };
}

/** Sizes of a stack. Throws where its file is refused. */
export function settingsOf(stack: string): EstateSettings {
  const read = readStack(stack);
  if (!read.ok) throw new Error(refusalText(read.faults));
  const parsed = parseSettings(stackFile(stack), read.config, siblingsOf(stack));
  if (!parsed.ok) throw new Error(refusalText(parsed.faults));
  return parsed.settings;
}
