import type * as pulumi from "@pulumi/pulumi";
import {
  alertingName,
  databasePoolName,
  databaseProxyName,
  databaseRotator,
  databaseTargetName,
  frontendName,
  mountName,
  primaryRole,
  rotatorOf,
  topicName,
  webName,
} from "../../lib/alarm-targets";
import { slug, type Target, type TargetKind } from "../../lib/metrics/targets";
import type { Fleet } from "../compute/fleet";
import type { SigningKey } from "../security/signing-key";
import type { StaticSite } from "../edge/static-site";
import type { Notifier } from "../monitoring/notifier";
import type { Dimensions } from "../monitoring/metric-queries";
import type { AlertTopics } from "../monitoring/alert-topics";
import type { DataStores } from "./data-stores";
import type { SystemContext } from "./system-context";
import type { WebTier } from "./web-tier";

/** What is created before the alarms that watch it. */
export interface WatchedParts {
  readonly stores: DataStores;
  readonly web: WebTier;
  readonly frontend: StaticSite | undefined;
  readonly signingKeys: Readonly<Record<string, SigningKey>>;
  readonly notifier: Notifier;
  readonly alertTopics: AlertTopics;
}

/** What names a function in metrics. */
export interface WatchedFunction {
  readonly name: pulumi.Output<string>;
  readonly deadLetterQueueName: pulumi.Output<string>;
}

/** Dimensions by kind and name of what alarms watch. */
export type KnownDimensions = ReadonlyMap<string, Dimensions>;

type Entry = readonly [kind: TargetKind, name: string, dimensions: Dimensions];

export function known(entries: readonly Entry[]): KnownDimensions {
  return new Map(entries.map(([kind, name, dimensions]) => [keyOf(kind, slug(name)), dimensions]));
}

/** Of a thing that own metrics know by its name there is nothing to know. */
export function dimensionsFrom(all: KnownDimensions): (target: Target) => Dimensions {
  return ({ kind, name }) => all.get(keyOf(kind, name)) ?? {};
}

function keyOf(kind: TargetKind, name: string): string {
  return `${kind} ${name}`;
}

/** Everything of a system but its fleets. */
export function partDimensions({ place }: SystemContext, parts: WatchedParts): KnownDimensions {
  return known([
    ...webEntries(parts, place.region),
    ...databaseEntries(parts.stores),
    ...Object.entries(parts.stores.caches).map(([role, { nodeIds }]): Entry => [
      "cache",
      role,
      Object.fromEntries(nodeIds.map((id, index) => [`node${index + 1}`, id])),
    ]),
    ...functionEntries(rotators(parts)),
    ...alertingEntries(parts.notifier, parts.alertTopics),
  ]);
}

/** What is created after the alarms that fleets need: the fleets, and the functions that know them. */
export interface LateParts {
  readonly fleets: Readonly<Record<string, Fleet>>;
  readonly functions: Readonly<Record<string, WatchedFunction>>;
}

/** Fleets and late functions; connections are counted at the primary. */
export function lateDimensions(
  { facts }: SystemContext,
  { fleets, functions }: LateParts,
  { database }: DataStores,
): KnownDimensions {
  const groups = Object.entries(fleets);
  return known([
    ...functionEntries(functions),
    ...groups.map(([tier, { groupName }]): Entry => ["fleet", tier, { groupName }]),
    ...groups.flatMap(([tier, { groupName }]) =>
      (facts.tiers[tier]?.mounts.value ?? []).map((path): Entry => [
        "mount",
        mountName(tier, path),
        { groupName },
      ]),
    ),
    [
      "pool",
      databasePoolName,
      {
        databaseIdentifier: database.identifier,
        ...Object.fromEntries(groups.map(([tier, { groupName }]) => [`groupName:${tier}`, groupName])),
      },
    ],
  ]);
}

export function alertingEntries({ dimensions }: Notifier, { names }: AlertTopics): readonly Entry[] {
  return [
    ["alerting", alertingName, dimensions],
    ...Object.entries(names).map(([level, name]): Entry => ["topic", topicName(level), { topicName: name }]),
  ];
}

function webEntries({ web, frontend }: WatchedParts, region: string): readonly Entry[] {
  const { loadBalancer, certificate, webFirewall } = web;
  const balancer = { loadBalancer: loadBalancer.arnSuffix, targetGroup: loadBalancer.targetGroupArnSuffix };
  return [
    ["loadBalancer", webName, balancer],
    ["certificate", webName, { certificateArn: certificate.arn }],
    ["webFirewall", webName, { webAcl: webFirewall.metricName, region }],
    ...(frontend === undefined ? [] : frontendEntries(frontend)),
  ];
}

function frontendEntries(site: StaticSite): readonly Entry[] {
  return [
    ["distribution", frontendName, { distributionId: site.distributionId }],
    ["certificate", frontendName, { certificateArn: site.certificateArn }],
    ["webFirewall", frontendName, { webAcl: site.webFirewallMetric }],
  ];
}

function databaseEntries({ database, databaseProxy }: DataStores): readonly Entry[] {
  const instances = { [primaryRole]: database.identifier, ...database.readerIdentifiers };
  return [
    ...Object.entries(instances).map(([role, databaseIdentifier]): Entry => [
      "database",
      databaseTargetName(role),
      { databaseIdentifier },
    ]),
    ...(databaseProxy === undefined
      ? []
      : [["databaseProxy", databaseProxyName, { proxyName: databaseProxy.proxyName }] as const]),
  ];
}

/** Functions by what stands behind the system's name in their logical names. */
export function functionEntries(functions: Readonly<Record<string, WatchedFunction>>): readonly Entry[] {
  return Object.entries(functions).map(([name, each]): Entry => [
    "function",
    name,
    { functionName: each.name, deadLetterQueue: each.deadLetterQueueName },
  ]);
}

function rotators({ stores, signingKeys }: WatchedParts): Record<string, WatchedFunction> {
  const others = { ...stores.caches, ...signingKeys };
  return {
    [databaseRotator]: stores.database.rotator,
    ...Object.fromEntries(Object.entries(others).map(([role, { rotator }]) => [rotatorOf(role), rotator])),
  };
}
