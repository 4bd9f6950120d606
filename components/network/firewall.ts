import * as pulumi from "@pulumi/pulumi";
import type { Tags } from "../place";
import {
  allow,
  allowFromInternet,
  allowOut,
  createGroup,
  internet,
  type FirewallContext,
  type Group,
} from "./firewall-rules";

/** Network access of one tier of instances. */
export interface TierAccess {
  /** Whether the load balancer sends it requests. */
  readonly servesHttp: boolean;
  /** Ports on the internet beyond 443, for example 587 for mail. @default none */
  readonly outboundPorts?: readonly number[];
}

export interface FirewallArgs {
  readonly vpcId: pulumi.Input<string>;
  readonly endpointSecurityGroupId: pulumi.Input<string>;
  readonly s3PrefixListId: pulumi.Input<string>;
  /** Tiers of instances by name. */
  readonly tiers: Readonly<Record<string, TierAccess>>;
  /** Roles of the Redis groups. */
  readonly caches: readonly string[];
  /** Whether instances reach the primary database through a connection proxy. */
  readonly databaseProxy: boolean;
  /**
   * Whether instances read from replicas. RDS Proxy does not serve read replicas of RDS for PostgreSQL, so with a proxy
   * this alone opens the way from the tiers to the database group. @default true
   */
  readonly readReplicas?: boolean;
  readonly tags: Tags;
}

const ports = { http: 80, https: 443, postgres: 5432, redis: 6379 } as const;

/**
 * The security groups of one system. Nothing is open that is not listed here: 80 and 443 from the internet to the load
 * balancer (VDX-115, VDX-118, MG-210), no SSH (VDX-119: Session Manager instead), database and caches only from the tiers
 * and functions that use them (VDX-120), and no group talks to itself.
 */
export class Firewall extends pulumi.ComponentResource {
  readonly loadBalancerId: pulumi.Output<string>;
  /** By tier name. */
  readonly tierIds: Readonly<Record<string, pulumi.Output<string>>>;
  /** Of the primary and its replicas. */
  readonly databaseId: pulumi.Output<string>;
  readonly proxyId?: pulumi.Output<string>;
  /** By role of the cache. */
  readonly cacheIds: Readonly<Record<string, pulumi.Output<string>>>;
  /** Of functions in the VPC: they reach data stores, nginx on the instances and AWS APIs, not the internet. */
  readonly functionsId: pulumi.Output<string>;

  constructor(name: string, args: FirewallArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:network:Firewall", name, {}, opts);
    checkPorts(this, name, args.tiers);
    const firewall: FirewallContext = { name, vpcId: args.vpcId, tags: args.tags, parent: this };
    const groups = createGroups(firewall, args);
    openFrontDoor(firewall, groups, args.tiers);
    openDatabase(firewall, groups, args.readReplicas ?? true);
    openCaches(firewall, groups);
    openWayOut(firewall, groups, args);
    this.loadBalancerId = groups.loadBalancer.id;
    this.tierIds = idsOf(groups.tiers);
    this.databaseId = groups.database.id;
    if (groups.proxy !== undefined) this.proxyId = groups.proxy.id;
    this.cacheIds = idsOf(groups.caches);
    this.functionsId = groups.functions.id;
    this.registerOutputs({ loadBalancerId: this.loadBalancerId });
  }
}

interface Groups {
  readonly loadBalancer: Group;
  readonly tiers: Readonly<Record<string, Group>>;
  readonly database: Group;
  readonly proxy: Group | undefined;
  readonly caches: Readonly<Record<string, Group>>;
  readonly functions: Group;
}

function createGroups(firewall: FirewallContext, { tiers, caches, databaseProxy }: FirewallArgs): Groups {
  const several = (kind: string, keys: readonly string[]): Record<string, Group> =>
    Object.fromEntries(keys.map((key) => [key, createGroup(firewall, `${kind}-${key}`)]));
  return {
    loadBalancer: createGroup(firewall, "load-balancer"),
    tiers: several("tier", Object.keys(tiers)),
    database: createGroup(firewall, "database"),
    proxy: databaseProxy ? createGroup(firewall, "database-proxy") : undefined,
    caches: several("cache", caches),
    functions: createGroup(firewall, "functions"),
  };
}

function openFrontDoor(firewall: FirewallContext, groups: Groups, tiers: FirewallArgs["tiers"]): void {
  allowFromInternet(firewall, groups.loadBalancer, ports.http, "Browsers, answered with a redirect to HTTPS");
  allowFromInternet(firewall, groups.loadBalancer, ports.https, "Browsers and API clients");
  for (const [tier, group] of Object.entries(groups.tiers)) {
    if (tiers[tier]?.servesHttp !== true) continue;
    allow(firewall, groups.loadBalancer, group, ports.https, "Requests and health checks to nginx");
    allow(firewall, groups.functions, group, ports.https, "Questions of the metrics poller to nginx");
  }
}

function openDatabase(firewall: FirewallContext, groups: Groups, readReplicas: boolean): void {
  const { database, proxy, functions } = groups;
  if (proxy !== undefined) allow(firewall, proxy, database, ports.postgres, "Pooled connections");
  for (const tier of Object.values(groups.tiers)) {
    if (proxy !== undefined) allow(firewall, tier, proxy, ports.postgres, "Connections to pool");
    if (proxy === undefined || readReplicas)
      allow(firewall, tier, database, ports.postgres, "SQL of the application");
  }
  allow(firewall, functions, database, ports.postgres, "Password rotation and maintenance");
}

function openCaches(firewall: FirewallContext, groups: Groups): void {
  for (const cache of Object.values(groups.caches)) {
    for (const tier of Object.values(groups.tiers))
      allow(firewall, tier, cache, ports.redis, "Queues and caches");
    allow(firewall, groups.functions, cache, ports.redis, "Password rotation and queue metrics");
  }
}

function openWayOut(firewall: FirewallContext, groups: Groups, args: FirewallArgs): void {
  const endpoints = {
    role: "endpoints",
    destination: { referencedSecurityGroupId: args.endpointSecurityGroupId },
  };
  const s3 = { role: "s3", destination: { prefixListId: args.s3PrefixListId } };
  for (const group of [groups.functions, ...Object.values(groups.tiers)]) {
    allowOut(firewall, group, endpoints, ports.https, "AWS APIs through interface endpoints");
    allowOut(firewall, group, s3, ports.https, "S3 through the gateway endpoint");
  }
  for (const [tier, group] of Object.entries(groups.tiers)) {
    for (const port of new Set([ports.https, ...(args.tiers[tier]?.outboundPorts ?? [])])) {
      allowOut(firewall, group, internet, port, "Partners of the application, through NAT");
    }
  }
}

function idsOf(groups: Readonly<Record<string, Group>>): Record<string, pulumi.Output<string>> {
  return Object.fromEntries(Object.entries(groups).map(([key, { id }]) => [key, id]));
}

function checkPorts(firewall: Firewall, name: string, tiers: FirewallArgs["tiers"]): void {
  for (const [tier, { outboundPorts = [] }] of Object.entries(tiers)) {
    const wrong = outboundPorts.find((port) => !Number.isInteger(port) || port < 1 || port > 65_535);
    if (wrong === undefined) continue;
    throw new pulumi.ResourceError(
      `Firewall "${name}": tier "${tier}" asks for outbound port ${wrong}; a port is a whole number from 1 to 65535.`,
      firewall,
      true,
    );
  }
}
