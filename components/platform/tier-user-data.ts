import * as pulumi from "@pulumi/pulumi";
import { publicRange } from "../../lib/cidr";
import type { TierFacts, WebFacts } from "../../lib/system-facts";
import { renderNginx, type ProxyInputs } from "../../nginx";
import { renderUserData } from "../compute/user-data";
import { secretsByPrefix } from "./connections";
import type { DataStores } from "./data-stores";
import type { Foundation } from "./foundation";
import type { SystemContext } from "./system-context";
import { factValues } from "./values";

/** The cloud-init document of one tier's instances. Holds ARNs of secrets, never their values. */
export function renderTierUserData(
  system: SystemContext,
  foundation: Foundation,
  stores: DataStores,
  tier: string,
  facts: TierFacts,
): pulumi.Output<string> {
  const proxyConfiguration = proxyConfigurationOf(system, facts);
  const { logGroups } = foundation;
  return pulumi.output(secretsByPrefix(system, foundation, stores)).apply((secretArns) =>
    renderUserData({
      region: system.place.region,
      system: system.name,
      tier,
      image: system.settings.image,
      ports: facts.ports.value.map(({ port }) => port),
      parameterPath: `/${system.name}/${system.environment}`,
      environmentVariables: factValues(facts.environmentVariables ?? {}),
      secretArns,
      composedVariables: factValues(system.facts.connections.composedVariables),
      logGroups: {
        application: logGroups.nameOf(facts.logStream),
        system: logGroups.nameOf("machine"),
        ...(proxyConfiguration !== undefined && {
          proxyAccess: logGroups.nameOf("nginx"),
          proxyError: logGroups.nameOf("nginx"),
        }),
      },
      ...(proxyConfiguration !== undefined && { proxyConfiguration }),
    }),
  );
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
