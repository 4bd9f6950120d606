import * as ssm from "@pulumi/aws/ssm";
import * as pulumi from "@pulumi/pulumi";
import { contentOf } from "../../lib/data-facts";
import { cpuArchitectureOf } from "../../lib/cpu-architecture";
import { metricsNamespace } from "../../lib/own-metrics";
import type { TierSettings } from "../../lib/sizing";
import type { TierFacts } from "../../lib/system-facts";
import { AgentSettings } from "../compute/agent-settings";
import { AppSettings } from "../compute/app-settings";
import { Fleet } from "../compute/fleet";
import { FleetScaling } from "../compute/fleet-scaling";
import { InstanceRole } from "../compute/instance-role";
import { agentConfiguration } from "../compute/user-data";
import type { FirstAlarms } from "./alarms";
import { connectionSettings, secretsByPrefix } from "./connections";
import type { DataStores } from "./data-stores";
import type { Foundation } from "./foundation";
import { renderTierUserData, tierInstanceFacts } from "./tier-user-data";
import type { SystemContext } from "./system-context";
import { factValues } from "./values";
import type { WebTier } from "./web-tier";

/** What all fleets of a system share. */
interface Surroundings {
  readonly foundation: Foundation;
  readonly stores: DataStores;
  readonly web: WebTier;
  readonly alarms: FirstAlarms;
}

type Common = Surroundings & { readonly settings: AppSettings };

/** The fleets of instances by tier, with their role, settings and scaling rules. */
export function createFleets(
  system: SystemContext,
  surroundings: Surroundings,
): Readonly<Record<string, Fleet>> {
  const { foundation, stores } = surroundings;
  const settings = new AppSettings(
    `${system.name}-settings`,
    {
      path: `/${system.name}/${system.environment}`,
      values: { ...factValues(system.facts.environmentVariables), ...connectionSettings(system, stores) },
      keyArn: foundation.key.arn,
      tags: system.tags,
    },
    { parent: system.parent },
  );
  const fleets: Record<string, Fleet> = {};
  for (const [tier, facts] of Object.entries(system.facts.tiers)) {
    const sizes = system.settings.tiers[tier];
    if (sizes === undefined) continue; // config refuses a stack without it
    fleets[tier] = createTier(system, { ...surroundings, settings }, tier, facts, sizes);
  }
  return fleets;
}

function createTier(
  system: SystemContext,
  common: Common,
  tier: string,
  facts: TierFacts,
  sizes: TierSettings,
): Fleet {
  const { place, tags } = system;
  const { firewall, key } = common.foundation;
  const parent = { parent: system.parent };
  const name = `${system.name}-${tier}`;
  const securityGroupId = firewall.tierIds[tier];
  if (securityGroupId === undefined || key.autoscalingRoleArn === undefined) {
    throw new Error(`${name} has no security group or no role for encrypted disks.`);
  }
  const servesHttp = facts.ports.value.length > 0;
  const instanceFacts = tierInstanceFacts(system, common.foundation, tier, facts);
  const agent = new AgentSettings(
    `${name}-agent`,
    { parameterName: instanceFacts.agentParameterName, text: agentConfiguration(instanceFacts), tags },
    parent,
  );
  const role = createRole(system, common, name, tier, agent);
  const fleet = new Fleet(
    name,
    {
      place,
      tier,
      ...sizes,
      diskContent: contentOf(system.facts.operations.disks),
      subnetIds: system.landingZone.network.privateSubnetIds,
      securityGroupId,
      image: { imageId: machineImage(system, sizes.instanceType) },
      keyArn: key.arn,
      autoscalingRoleArn: key.autoscalingRoleArn,
      targetGroupArns: servesHttp ? [common.web.loadBalancer.targetGroupArn] : [],
      rollbackAlarmNames: servesHttp ? [common.alarms.rollbackAlarmName] : [],
      userData: renderTierUserData(system, common.foundation, common.stores, instanceFacts),
      profileArn: role.profileArn,
      tags,
    },
    // An instance reads settings and the network at its first boot; both must be complete by then.
    { ...parent, dependsOn: [common.settings, agent, system.landingZone.network] },
  );
  new FleetScaling(
    `${name}-scaling`,
    {
      tier,
      groupName: fleet.groupName,
      facts: facts.scaling,
      metricsNamespace: metricsNamespace(system.facts.title),
      tags,
    },
    parent,
  );
  return fleet;
}

function createRole(
  system: SystemContext,
  { foundation, stores, settings }: Common,
  name: string,
  tier: string,
  agent: AgentSettings,
): InstanceRole {
  return new InstanceRole(
    `${name}-access`,
    {
      place: system.place,
      secretArns: Object.values(secretsByPrefix(system, foundation, stores)),
      keyArn: foundation.key.arn,
      parameterPath: settings.path,
      agentParameterName: agent.parameterName,
      logGroupArns: Object.values(foundation.logGroups.arns),
      image: system.settings.image,
      ...(stores.uploads && { uploadsBucketArn: stores.uploads.arn }),
      metricNamespaces: [metricsNamespace(system.facts.title)],
      fleetName: `${system.name}-${tier}`,
      tags: system.tags,
    },
    { parent: system.parent },
  );
}

/**
 * An id, never an alias: automatic rollback of an instance refresh refuses aliases. The provider calls every parameter's
 * value a secret; this one is public.
 */
function machineImage({ machineImages, parent }: SystemContext, instanceType: string): pulumi.Input<string> {
  const architecture = cpuArchitectureOf(instanceType);
  const name = `/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-${architecture}`;
  return machineImages[architecture] ?? pulumi.unsecret(ssm.getParameterOutput({ name }, { parent }).value);
}
