import * as pulumi from "@pulumi/pulumi";
import { publicRange } from "../../lib/cidr";
import { metricsNamespace } from "../../lib/own-metrics";
import type { SystemFacts, TierFacts, WebFacts } from "../../lib/system-facts";
import { renderNginx, type ProxyInputs } from "../../nginx";
import type { LogGroups } from "../compute/log-groups";
import { renderUserData, type InstanceFacts } from "../compute/user-data";
import { secretsByPrefix } from "./connections";
import type { DataStores } from "./data-stores";
import type { Foundation } from "./foundation";
import type { SystemContext } from "./system-context";
import { factValues } from "./values";

/** What the instances of a tier have to know, beside the ARNs of secrets, which only the cloud knows. */
export type TierInstanceFacts = Omit<InstanceFacts, "secretArns">;

/** The facts of one tier's instances: plain values. */
export function tierInstanceFacts(
  system: SystemContext,
  { logGroups }: Foundation,
  tier: string,
  facts: TierFacts,
): TierInstanceFacts {
  const proxyConfiguration = proxyConfigurationOf(system, facts);
  const { name, environment } = system;
  return {
    region: system.place.region,
    system: name,
    tier,
    image: system.settings.image,
    ports: facts.ports.value.map(({ port }) => port),
    parameterPath: `/${name}/${environment}`,
    mounts: facts.mounts.value,
    agentParameterName: `/${name}/agent/${environment}/${tier}`, // beside the path: all below it becomes environment
    environmentVariables: factValues(facts.environmentVariables ?? {}),
    composedVariables: factValues(system.facts.connections.composedVariables),
    logGroups: {
      application: logGroups.nameOf(facts.logStream),
      system: logGroups.nameOf("machine"),
      ...(proxyConfiguration !== undefined && {
        proxyAccess: logGroups.nameOf("nginx"),
        proxyError: logGroups.nameOf("nginx"),
      }),
    },
    applicationLogFiles: logFiles(system.facts, logGroups),
    ...prometheusOf(system.facts, facts),
    ...(proxyConfiguration !== undefined && { proxyConfiguration }),
  };
}

/** The cloud-init document of one tier's instances. Holds ARNs of secrets, never their values. */
export function renderTierUserData(
  system: SystemContext,
  foundation: Foundation,
  stores: DataStores,
  facts: TierInstanceFacts,
): pulumi.Output<string> {
  return pulumi
    .output(secretsByPrefix(system, foundation, stores))
    .apply((secretArns) => renderUserData({ ...facts, secretArns }));
}

/** Log groups by the files that the application writes by itself. */
function logFiles({ logs }: SystemFacts, groups: LogGroups): Record<string, string> {
  return Object.fromEntries(
    Object.entries(logs).flatMap(([stream, { file }]) =>
      file === undefined ? [] : [[file.value, groups.nameOf(stream)]],
    ),
  );
}

/** What the agent scrapes where the system has a Prometheus endpoint and the tier serves HTTP. */
function prometheusOf(
  { title, endpoints }: SystemFacts,
  { ports }: TierFacts,
): Pick<InstanceFacts, "prometheus"> {
  const endpoint = Object.values(endpoints).find(({ kind }) => kind === "prometheus");
  if (endpoint?.kind !== "prometheus" || ports.value.length === 0) return {};
  const { path, scraped } = endpoint;
  return {
    prometheus: {
      path: path.value,
      metrics: scraped.value,
      metricsNamespace: metricsNamespace(title),
    },
  };
}

function proxyConfigurationOf(system: SystemContext, facts: TierFacts): string | undefined {
  if (facts.ports.value.length === 0) return undefined;
  const { hosts } = system.settings.web;
  return renderNginx(proxyInputs(system.facts.web, facts, { hosts, networkCidr: system.landingZone.cidr }));
}

/** What the proxy of a tier that serves HTTP has to know: what the documents say, and where it stands. */
export function proxyInputs(
  { proxy, privatePaths, rateLimit }: WebFacts,
  { ports }: TierFacts,
  place: Pick<ProxyInputs, "hosts" | "networkCidr">,
): ProxyInputs {
  const { assetCache, ...facts } = proxy;
  return {
    ...place,
    ...factValues(facts),
    ports: ports.value,
    privatePaths: privatePaths.value,
    loadBalancerCidr: publicRange(place.networkCidr), // their subnets; nothing else there asks for anything
    ...(rateLimit && { rateLimit: rateLimit.value }),
    ...(assetCache && { assetCache: assetCache.value }),
  };
}
