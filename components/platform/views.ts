import type * as pulumi from "@pulumi/pulumi";
import { planDashboard, type DashboardGround } from "../../lib/dashboards/plan";
import { primaryRole } from "../../lib/alarm-targets";
import type { LogSource } from "../../lib/log-facts";
import { mapValues } from "../../lib/map-values";
import type { Target } from "../../lib/metrics/targets";
import { redisLogGroup } from "../cache/redis-group";
import { databaseLogGroup } from "../database/log-exports";
import { Dashboard } from "../monitoring/dashboard";
import { LogCounts } from "../monitoring/log-counts";
import type { Dimensions } from "../monitoring/metric-queries";
import { SavedQueries } from "../monitoring/saved-queries";
import {
  dimensionsFrom,
  lateDimensions,
  partDimensions,
  type LateParts,
  type WatchedParts,
} from "./alarm-dimensions";
import type { FirstAlarms } from "./alarms";
import type { DataStores } from "./data-stores";
import type { Foundation } from "./foundation";
import type { SystemContext } from "./system-context";
import { factValues } from "./values";

/** What dashboards can show of a system, and where it is found. */
export interface SystemView {
  readonly ground: DashboardGround;
  readonly dimensionsOf: (target: Target) => Dimensions;
  /** Log groups by what tells them apart; their names are known once they exist. */
  readonly logGroupsOf: (source: LogSource) => Readonly<Record<string, pulumi.Output<string>>>;
}

interface ViewedParts extends Omit<WatchedParts, "alertTopics" | "signingKeys">, LateParts {
  readonly foundation: Foundation;
  readonly alarms: FirstAlarms;
}

/** The dashboard of a system, its saved queries, and the metrics that are counted in its logs. */
export function createViews(system: SystemContext, parts: ViewedParts): SystemView {
  const { name, facts, place, environment, parent } = system;
  const view = viewOf(system, parts);
  const { logGroupsOf, dimensionsOf, ground } = view;
  new LogCounts(
    `${name}-logs`,
    { counts: factValues(facts.logCounts), logGroupsOf, namespace: ground.ownNamespace },
    { parent },
  );
  new SavedQueries(
    `${name}-queries`,
    { queries: factValues(facts.logQueries), logGroupsOf, folder: `${name}/${environment}` },
    { parent },
  );
  new Dashboard(
    `${name}-dashboard`,
    {
      planned: planDashboard(facts.dashboard, ground),
      place,
      dimensionsOf: (_, target) => dimensionsOf(target),
      logGroupsOf: (_, source) => Object.values(logGroupsOf(source)),
    },
    { parent },
  );
  return view;
}

function viewOf(system: SystemContext, parts: ViewedParts): SystemView {
  const { facts } = system;
  const { foundation, stores, alarms } = parts;
  const { alertTopics, signingKeys } = foundation;
  const known = new Map([
    ...partDimensions(system, { ...parts, alertTopics, signingKeys }),
    ...lateDimensions(system, parts, stores),
  ]);
  return {
    ground: { ...alarms.ground, title: facts.title, alarms: alarms.planned, queries: facts.logQueries },
    dimensionsOf: dimensionsFrom(known),
    logGroupsOf: (source) => logGroupsOf(source, system.name, foundation, stores),
  };
}

function logGroupsOf(
  source: LogSource,
  system: string,
  { logGroups }: Foundation,
  { database, caches }: DataStores,
): Record<string, pulumi.Output<string>> {
  if ("database" in source) {
    const instances = { [primaryRole]: database.identifier, ...database.readerIdentifiers };
    return mapValues(instances, (identifier) => databaseLogGroup(identifier, source.database));
  }
  if ("redis" in source)
    return mapValues(caches, (group) => redisLogGroup(group.replicationGroupId, source.redis));
  const created = logGroups.createdNames[source.stream];
  if (created === undefined) throw new Error(`${system} has no log stream "${source.stream}".`);
  return { [source.stream]: created };
}
