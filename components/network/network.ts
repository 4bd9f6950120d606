import * as ec2 from "@pulumi/aws/ec2";
import * as pulumi from "@pulumi/pulumi";
import { planSubnets, type ZoneRanges } from "../../lib/cidr";
import type { DataContent } from "../../lib/classification";
import type { Place, Tags } from "../place";
import { createGatewayEndpoints } from "./gateway-endpoints";
import { createInterfaceEndpoints } from "./interface-endpoints";
import { createFlowLogs } from "./flow-logs";
import { createNatGateways } from "./nat-gateways";
import { createDataSubnets, createPrivateSubnets, createPublicSubnets } from "./subnets";

export interface NetworkArgs {
  readonly place: Place;
  /** The VPC's range, a /16 to a /20. Changing it replaces everything in the VPC. */
  readonly cidr: string;
  /** Availability zones of `place.region`; with `natGateways: "single"` the first one holds the gateway. */
  readonly zones: readonly string[];
  /** `per-zone` survives the loss of a zone; `single` costs less. */
  readonly natGateways: "per-zone" | "single";
  readonly flowLogContent: DataContent;
  /** One of the numbers of days that CloudWatch Logs offers. */
  readonly flowLogRetentionDays: number;
  /** Encrypts the flow logs; its policy must admit CloudWatch Logs. */
  readonly keyArn: pulumi.Input<string>;
  readonly tags: Tags;
}

/** What the parts of the network need to know of it. */
export interface NetworkContext {
  readonly name: string;
  readonly place: Place;
  readonly vpcId: pulumi.Output<string>;
  readonly zones: readonly string[];
  readonly ranges: Readonly<Record<string, ZoneRanges>>;
  readonly tags: Tags;
  readonly parent: pulumi.Resource;
}

/**
 * A VPC with public, private and data subnets in every zone (VDX-G08: the documents know one host only).
 *
 * Public subnets hold load balancers and NAT gateways, private ones instances and functions, data subnets databases and
 * caches without any route to the internet (VDX-120). IPv4 only.
 */
export class Network extends pulumi.ComponentResource {
  readonly vpcId: pulumi.Output<string>;
  /** In the order of `zones`, as the other lists. */
  readonly publicSubnetIds: pulumi.Output<string>[];
  readonly privateSubnetIds: pulumi.Output<string>[];
  readonly dataSubnetIds: pulumi.Output<string>[];
  /** Group of the interface endpoints; admits 443 from the whole VPC. */
  readonly endpointSecurityGroupId: pulumi.Output<string>;
  /** For egress rules to S3: the gateway endpoint has public addresses. */
  readonly s3PrefixListId: pulumi.Output<string>;
  /** The NAT gateways by the zone in which they are. */
  readonly natGatewayIds: Readonly<Record<string, pulumi.Output<string>>>;

  constructor(name: string, args: NetworkArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:network:Network", name, {}, opts);
    const { place, zones, tags } = args;
    const ranges = planOrExplain(this, name, args);
    const vpc = createVpc(this, name, args);
    const context: NetworkContext = { name, place, vpcId: vpc.id, zones, ranges, tags, parent: this };
    const publicSubnets = createPublicSubnets(context);
    const natGateways = createNatGateways(context, args.natGateways, publicSubnets);
    const privateSubnets = createPrivateSubnets(context, natGateways.byZone);
    const dataSubnets = createDataSubnets(context);
    const gateways = createGatewayEndpoints(context, privateSubnets.routeTableIds);
    const endpoints = createInterfaceEndpoints(context, args.cidr, privateSubnets.subnetIds);
    createFlowLogs(context, args);
    this.vpcId = vpc.id;
    this.publicSubnetIds = publicSubnets.subnetIds;
    this.privateSubnetIds = privateSubnets.subnetIds;
    this.dataSubnetIds = dataSubnets.subnetIds;
    this.endpointSecurityGroupId = endpoints.securityGroupId;
    this.s3PrefixListId = gateways.s3PrefixListId;
    this.natGatewayIds = natGateways.ids;
    this.registerOutputs({ vpcId: this.vpcId });
  }
}

function planOrExplain(
  network: Network,
  name: string,
  args: NetworkArgs,
): Readonly<Record<string, ZoneRanges>> {
  try {
    const foreign = args.zones.find((zone) => zone.slice(0, -1) !== args.place.region);
    if (foreign !== undefined) throw new RangeError(`zone "${foreign}" is not in ${args.place.region}`);
    if (args.zones.length === 0) throw new RangeError("no zone is listed");
    return planSubnets(args.cidr, args.zones);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new pulumi.ResourceError(
      `Network "${name}": ${reason}. Change estate:network in Pulumi.<stack>.yaml.`,
      network,
      true,
    );
  }
}

function createVpc(parent: Network, name: string, args: NetworkArgs): ec2.Vpc {
  const vpc = new ec2.Vpc(
    `${name}-vpc`,
    {
      cidrBlock: args.cidr,
      enableDnsSupport: true,
      enableDnsHostnames: true, // with DNS support: needed by the private names of the interface endpoints
      tags: { ...args.tags, Name: name },
    },
    { parent },
  );
  new ec2.DefaultSecurityGroup(
    `${name}-default-group`,
    // Adopted and emptied: whoever forgets to name a group gets one that lets nothing in or out.
    { vpcId: vpc.id, ingress: [], egress: [], tags: { ...args.tags, Name: `${name}-unused` } },
    { parent },
  );
  return vpc;
}
