import * as ec2 from "@pulumi/aws/ec2";
import type * as pulumi from "@pulumi/pulumi";
import type { NetworkContext } from "./network";
import type { PublicSubnets } from "./subnets";

export interface NatGateways {
  /** Each gateway, by the zone in which it is. */
  readonly ids: Readonly<Record<string, pulumi.Output<string>>>;
  /** The gateway that each zone uses. */
  readonly byZone: Readonly<Record<string, pulumi.Output<string>>>;
}

/** NAT gateways with fixed public addresses. */
export function createNatGateways(
  network: NetworkContext,
  how: "per-zone" | "single",
  publicSubnets: PublicSubnets,
): NatGateways {
  const homes = how === "single" ? network.zones.slice(0, 1) : network.zones;
  const gateways = homes.map((zone, index) => createGateway(network, zone, publicSubnets, index));
  const byZone = network.zones.map((zone, index) => [zone, (gateways[index] ?? gateways[0])?.id]);
  return {
    ids: Object.fromEntries(
      gateways.map(({ id }, index): [string, pulumi.Output<string>] => [homes[index] ?? "", id]),
    ),
    byZone: Object.fromEntries(byZone) as Record<string, pulumi.Output<string>>,
  };
}

function createGateway(
  { name, tags, parent }: NetworkContext,
  zone: string,
  { subnetIds, internetRoute }: PublicSubnets,
  index: number,
): ec2.NatGateway {
  const options = { parent, dependsOn: [internetRoute] }; // AWS asks for an attached internet gateway first
  const named = { ...tags, Name: `${name}-nat-${zone}` };
  const address = new ec2.Eip(`${name}-nat-address-${zone}`, { domain: "vpc", tags: named }, options);
  return new ec2.NatGateway(
    `${name}-nat-${zone}`,
    {
      allocationId: address.allocationId,
      subnetId: subnetIds[index],
      connectivityType: "public",
      tags: named,
    },
    options,
  );
}
