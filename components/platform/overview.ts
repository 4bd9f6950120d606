import type { DashboardFacts, Section } from "../../lib/dashboards/facts";
import { planSections, type GroundedSection } from "../../lib/dashboards/plan";
import type { Fact } from "../../lib/facts";
import { Dashboard } from "../monitoring/dashboard";
import type { Place } from "../place";
import type { EmailPlatform } from "./email-platform";
import type { LandingZone } from "./landing-zone";
import type { SystemView } from "./views";

export interface OverviewArgs {
  readonly facts: Pick<DashboardFacts, "id" | "title" | "historyHours">;
  /** A section for each system, and the last one. */
  readonly sections: Readonly<Record<string, Fact<Section>>>;
  readonly shared: Fact<Section>;
  readonly place: Place;
}

/** One dashboard over all systems of a stack and what they share. */
export function createOverview(
  name: string,
  { facts, sections, shared, place }: OverviewArgs,
  platforms: Readonly<Record<string, EmailPlatform>>,
  landingZone: LandingZone,
): Dashboard {
  const views: Readonly<Record<string, SystemView>> = {
    ...Object.fromEntries(Object.entries(platforms).map(([system, { view }]) => [system, view])),
    [name]: landingZone.view,
  };
  const grounded = Object.entries(views).map(([system, { ground }]): GroundedSection => {
    const section = system === name ? shared : sections[system];
    if (section === undefined) throw new Error(`the overview has no section for ${system}`);
    return { section, ground };
  });
  const viewOf = (system: string): SystemView => {
    const found = views[system];
    if (found === undefined) throw new Error(`nobody shows ${system}`);
    return found;
  };
  return new Dashboard(
    `${name}-dashboard`,
    {
      planned: planSections(`${name}-${facts.id}`, facts, grounded),
      place,
      dimensionsOf: (system, target) => viewOf(system).dimensionsOf(target),
      logGroupsOf: (system, source) => Object.values(viewOf(system).logGroupsOf(source)),
    },
    { parent: landingZone },
  );
}
