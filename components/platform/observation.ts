import { contentOf } from "../../lib/data-facts";
import type { HealthEndpoint, StatusEndpoint } from "../../lib/endpoint-facts";
import { mapValues } from "../../lib/map-values";
import { metricsNamespace } from "../../lib/own-metrics";
import { plainValues } from "../../lib/plain-values";
import { type PollerConfiguration, primaryDatabaseRole } from "../../lib/poller-configuration";
import type { PublicCheck } from "../../lib/public-checks";
import type { SystemFacts } from "../../lib/system-facts";
import type { Fleet } from "../compute/fleet";
import { MetricsPoller, type PolledDatabase } from "../monitoring/metrics-poller";
import { PublicChecks } from "../monitoring/public-checks";
import type { DataStores } from "./data-stores";
import type { Foundation } from "./foundation";
import type { SystemContext } from "./system-context";

/** Port of nginx on the instances, open to functions in `components/network/firewall.ts`. */
const instancePort = 443;

/** What watches a system: from inside every minute, from outside every few minutes. */
export interface Observation {
  readonly poller: MetricsPoller;
  readonly publicChecks: PublicChecks;
}

/** The metrics poller and the public checks of one system. */
export function createObservation(
  system: SystemContext,
  foundation: Foundation,
  stores: DataStores,
  fleets: Readonly<Record<string, Fleet>>,
): Observation {
  const { name, facts, place, landingZone, tags, parent } = system;
  const { operations } = facts;
  const logRetentionDays = operations.logRetentionDays.value;
  const logContent = contentOf(operations.functionLogs);
  const keyArn = foundation.key.arn;
  const poller = new MetricsPoller(
    `${name}-poller`,
    {
      place,
      configuration: pollerConfiguration(facts, system.settings.web.hosts),
      fleetNames: Object.entries(fleets)
        .filter(([tier]) => (facts.tiers[tier]?.ports.value.length ?? 0) > 0)
        .map(([, { groupName }]) => groupName),
      databases: polledDatabases(stores),
      databaseName: facts.database.databaseName.value,
      databasePort: stores.database.port,
      databaseResourceIds: stores.database.resourceIds,
      cacheSecretArns: mapValues(stores.caches, ({ secretArn }) => secretArn),
      secretArns: foundation.filledByHand,
      vpc: {
        subnetIds: landingZone.network.privateSubnetIds,
        securityGroupId: foundation.firewall.functionsId,
      },
      keyArn,
      logRetentionDays,
      logContent,
      eventContent: contentOf(operations.failedCalls),
      tags,
    },
    { parent },
  );
  const publicChecks = new PublicChecks(
    `${name}-public`,
    {
      place,
      canaryPrefix: name,
      checks: publicChecksOf(system),
      metricsNamespace: metricsNamespace(facts.title),
      keyArn,
      accessLogBucket: landingZone.logBucket.name,
      logRetentionDays,
      logContent,
      artifacts: {
        content: contentOf(operations.publicChecks),
        retention: operations.publicChecks.retention.value,
      },
      tags,
    },
    { parent },
  );
  return { poller, publicChecks };
}

/** What the poller is told of a system's facts. */
export function pollerConfiguration(
  { name, title, endpoints, queues }: SystemFacts,
  [instanceHost]: readonly string[],
): PollerConfiguration {
  if (instanceHost === undefined) throw new Error(`${name}: no host to ask its instances for.`);
  return {
    namespace: metricsNamespace(title),
    instancePort,
    instanceHost,
    endpoints: plainValues(endpoints),
    queues: plainValues(queues),
  };
}

function polledDatabases({ database }: DataStores): Record<string, PolledDatabase> {
  const replicas = Object.entries(database.readerAddresses).flatMap(([role, host]) => {
    const identifier = database.readerIdentifiers[role];
    return identifier === undefined ? [] : [[role, { identifier, host }] as const];
  });
  return {
    [primaryDatabaseRole]: { identifier: database.identifier, host: database.address },
    ...Object.fromEntries(replicas),
  };
}

/** Every public host: the health paths that nginx offers to the public, and the frontend's first page. */
export function publicChecksOf({
  facts,
  settings,
}: Pick<SystemContext, "facts" | "settings">): PublicCheck[] {
  const api = settings.web.hosts.flatMap((host) =>
    Object.entries(facts.web.proxy.healthRoutes.value).map(([path, target]) => ({
      host,
      path,
      expected: healthAt(facts, target),
    })),
  );
  const pages = (settings.frontend?.hosts ?? []).map((host) => ({
    host,
    path: "/",
    expected: { kind: "page" } as const,
  }));
  return [...api, ...pages];
}

function healthAt({ name, endpoints }: SystemFacts, path: string): PublicCheck["expected"] {
  const found = Object.values(endpoints)
    .filter(
      (each): each is HealthEndpoint | StatusEndpoint => each.kind === "health" || each.kind === "status",
    )
    .find((each) => each.path.value === path);
  if (found === undefined) throw new Error(`${name}: no endpoint in its facts has the health path ${path}.`);
  return plainValues(found);
}
