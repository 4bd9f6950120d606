import { isBurstable, memoryGibOf } from "./instance-types";
import { target, type Target, type TargetOf } from "./metrics/targets";
import { usedChannels, type RoutingFacts } from "./routing-facts";
import { alertLevels } from "./severity";
import type { AlertingSettings, NetworkSettings, SystemSettings } from "./sizing";
import type { SystemFacts, TierFacts } from "./system-facts";

const bytesPerGib = 2 ** 30;

/** Everything of one system, in one stack, that alarms can watch. What exists by name alone stands in the thresholds. */
export function targetsOf(facts: SystemFacts, settings: SystemSettings): readonly Target[] {
  return [
    target("service", "service", {}),
    ...fleetsOf(facts, settings),
    ...webOf(settings),
    ...publicEndpointsOf(facts, settings),
    ...databaseOf(facts, settings),
    ...cachesOf(facts, settings),
    ...functionNames(facts).map((name) => target("function", name, {})),
    ...alertingOf(facts.routing, settings.alerting ?? {}),
  ];
}

/** What all systems of a stack share. */
export function landingZoneTargets(
  { zones, natGateways }: NetworkSettings,
  routing: RoutingFacts,
  alerting: AlertingSettings,
): readonly Target[] {
  const homes = natGateways === "single" ? zones.slice(0, 1) : zones;
  return [
    ...homes.map((zone) => target("natGateway", natGatewayName(zone), {})),
    ...alertingOf(routing, alerting),
  ];
}

function alertingOf(routing: RoutingFacts, settings: AlertingSettings): readonly Target[] {
  return [
    target("alerting", alertingName, { channels: usedChannels(routing, settings) }),
    ...alertLevels.map((level) => target("topic", topicName(level), {})),
  ];
}

export const alertingName = "alerting";

export function topicName(level: string): string {
  return `alerts-${level}`;
}

export function natGatewayName(zone: string): string {
  return `nat-${zone}`;
}

/** Functions of a system, by what stands behind its name in the logical name. Every function is watched: a test compares. */
export function functionNames(facts: SystemFacts): readonly string[] {
  const rotated = [...Object.keys(facts.caches), ...Object.keys(facts.signingKeys)];
  return [databaseRotator, ...rotated.map(rotatorOf), ...lateFunctionNames];
}

/** Functions that are created after the fleets, because they know them. */
export const lateFunctionNames: readonly string[] = ["poller"];

export const databaseRotator = "db-rotator";

/** Of a Redis group or a signing key. */
export function rotatorOf(role: string): string {
  return `${role}-rotator`;
}

function fleetsOf({ tiers }: SystemFacts, settings: SystemSettings): readonly Target[] {
  return Object.entries(tiers).flatMap(([tier, { mounts }]) => {
    const sizes = settings.tiers[tier];
    if (sizes === undefined) return []; // config refuses a stack without it
    const fleet = target("fleet", tier, { burstable: isBurstable(sizes.instanceType) });
    return [fleet, ...mounts.value.map((path) => target("mount", mountName(tier, path), { path }))];
  });
}

/** The root disk goes by the tier's name, others by tier and path. */
export function mountName(tier: string, path: string): string {
  return path === "/" ? tier : `${tier}${path}`;
}

function webOf({ web, frontend }: SystemSettings): readonly Target[] {
  const hosts = [...web.hosts, ...(frontend?.hosts ?? [])];
  return [
    target("loadBalancer", webName, {}),
    target("webFirewall", webName, { regional: true }),
    target("certificate", webName, {}),
    ...(frontend === undefined ? [] : frontendTargets),
    ...hosts.map((host) => target("host", host, { value: host })),
  ];
}

/** The health paths that nginx offers to everybody on each host, and the frontend's first page. */
function publicEndpointsOf(
  { web: { proxy } }: SystemFacts,
  { web, frontend }: SystemSettings,
): readonly Target[] {
  const paths = Object.keys(proxy.healthRoutes.value);
  const addresses = [
    ...web.hosts.flatMap((host) => paths.map((path) => `${host}${path}`)),
    ...(frontend?.hosts ?? []).map((host) => `${host}/`),
  ];
  return addresses.map((address) => target("publicEndpoint", address, { value: `https://${address}` }));
}

export const webName = "web";
export const frontendName = "frontend";

const frontendTargets: readonly Target[] = [
  { ...target("distribution", frontendName, {}), global: true },
  { ...target("webFirewall", frontendName, { regional: false }), global: true },
  { ...target("certificate", frontendName, {}), global: true },
];

function databaseOf(facts: SystemFacts, { database }: SystemSettings): readonly Target[] {
  const maxConnections = Number(facts.database.parameters.max_connections?.value);
  if (!(maxConnections > 0)) throw new Error(`${facts.name} states no max_connections for its database.`);
  const instance = (role: string, instanceClass: string): TargetOf<"database"> =>
    target("database", databaseTargetName(role), {
      role,
      isReplica: role !== primaryRole,
      burstable: isBurstable(instanceClass),
      memoryBytes: memoryGibOf(instanceClass) * bytesPerGib,
      maxConnections,
    });
  return [
    instance(primaryRole, database.instanceClass),
    ...Object.entries(database.replicas).map(([role, { instanceClass }]) => instance(role, instanceClass)),
    facts.database.proxy === undefined
      ? target("pool", databasePoolName, { connectionsPerInstance: connectionsPerInstance(facts) })
      : target("databaseProxy", databaseProxyName, {}),
  ];
}

/** Value of the dimension `Database` for the instance that takes writes. */
export const primaryRole = "primary";
export const databasePoolName = "db-pool";
export const databaseProxyName = "db-proxy";

export function databaseTargetName(role: string): string {
  return role === primaryRole ? "db" : `db-${role}`;
}

/** Most connections that one instance of each tier may hold: one pool a process, one process a port. */
function connectionsPerInstance({ tiers, database }: SystemFacts): Record<string, number> {
  const processes = ({ ports }: TierFacts): number => Math.max(1, ports.value.length);
  return Object.fromEntries(
    Object.entries(tiers).map(([tier, facts]) => [tier, processes(facts) * database.pool.value.max]),
  );
}

function cachesOf(facts: SystemFacts, { caches }: SystemSettings): readonly Target[] {
  return Object.entries(facts.caches).flatMap(([role, { evictionPolicy }]) => {
    const sizes = caches[role];
    if (sizes === undefined) return []; // config refuses a stack without it
    const shape = {
      role,
      nodes: sizes.replicas + 1,
      burstable: isBurstable(sizes.nodeType),
      evicts: evictionPolicy.value !== "noeviction",
    };
    return [target("cache", role, shape)];
  });
}
