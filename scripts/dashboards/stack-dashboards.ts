import { landingZoneGround, systemGround } from "../../lib/alarm-grounds";
import { planAlarms } from "../../lib/alarm-plan";
import { planDashboard, planSections, type DashboardGround } from "../../lib/dashboards/plan";
import type { PlannedDashboard } from "../../lib/dashboards/planned";
import type { DashboardFacts } from "../../lib/dashboards/facts";
import type { EstateSettings } from "../../lib/sizing";
import { systemNames, type SystemName } from "../../lib/system-names";
import { estateRouting, landingZoneThresholds, overview, systems } from "../../systems";
import { settingsOf } from "../alarms/stack-alarms";

/** A dashboard of a stack, with the facts that it is made of. */
export interface StackDashboard {
  readonly facts: Pick<DashboardFacts, "title" | "historyHours"> & {
    readonly sections: DashboardFacts["sections"];
  };
  readonly planned: PlannedDashboard;
}

/** Every dashboard of a stack, from its settings and the facts alone; the overview first. */
export function dashboardsOfStack(stack: string): readonly StackDashboard[] {
  const settings = settingsOf(stack);
  const grounds = systemNames.flatMap((name) => {
    const sizes = settings.systems[name];
    return sizes === undefined ? [] : [{ name, ground: groundOf(name, sizes) }];
  });
  const ofSystems = grounds.map(({ name, ground }): StackDashboard => {
    const facts = systems[name].dashboard;
    return { facts, planned: planDashboard(facts, ground) };
  });
  return [overviewOf(grounds, settings), ...ofSystems];
}

interface NamedGround {
  readonly name: SystemName;
  readonly ground: DashboardGround;
}

function overviewOf(grounds: readonly NamedGround[], { network, alerting }: EstateSettings): StackDashboard {
  const { facts, sections, shared } = overview;
  const estate = landingZoneGround("estate", network, estateRouting, alerting);
  const alarms = planAlarms(landingZoneThresholds, estate);
  const grounded = [
    ...grounds.map(({ name, ground }) => ({ section: sections[name], ground })),
    { section: shared, ground: { ...estate, title: "Shared", alarms, queries: {} } },
  ];
  return {
    facts: { ...facts, sections: grounded.map(({ section }) => section) },
    planned: planSections(`estate-${facts.id}`, facts, grounded),
  };
}

function groundOf(
  name: SystemName,
  sizes: NonNullable<EstateSettings["systems"][SystemName]>,
): DashboardGround {
  const facts = systems[name];
  const ground = systemGround(facts, sizes);
  const alarms = planAlarms(facts.thresholds, ground);
  return { ...ground, title: facts.title, alarms, queries: facts.logQueries };
}
