import * as ec2 from "@pulumi/aws/ec2";
import * as vpc from "@pulumi/aws/vpc";
import type * as pulumi from "@pulumi/pulumi";
import type { Tags } from "../place";

/** What all groups and rules of one firewall share. */
export interface FirewallContext {
  readonly name: string;
  readonly vpcId: pulumi.Input<string>;
  readonly tags: Tags;
  readonly parent: pulumi.Resource;
}

/** One security group and the role it plays, which is also the end of its name. */
export interface Group {
  readonly role: string;
  readonly id: pulumi.Output<string>;
}

/** A group without rules: without an `egress` argument the provider removes the rule by which AWS lets everything out. */
export function createGroup({ name, vpcId, tags, parent }: FirewallContext, role: string): Group {
  const group = new ec2.SecurityGroup(
    `${name}-${role}`,
    // No fixed name: a replacement is made before the old group goes. The description cannot change without one.
    { vpcId, description: `${name}: ${role}`, tags: { ...tags, Name: `${name}-${role}` } },
    { parent },
  );
  return { role, id: group.id };
}

/** Lets one group open connections to another: out of the first and into the second. */
export function allow(
  firewall: FirewallContext,
  from: Group,
  to: Group,
  port: number,
  purpose: string,
): void {
  const { name, parent } = firewall;
  new vpc.SecurityGroupEgressRule(
    `${name}-${from.role}-to-${to.role}-${port}`,
    { ...rule(firewall, from, port, purpose), referencedSecurityGroupId: to.id },
    { parent },
  );
  new vpc.SecurityGroupIngressRule(
    `${name}-${to.role}-from-${from.role}-${port}`,
    { ...rule(firewall, to, port, purpose), referencedSecurityGroupId: from.id },
    { parent },
  );
}

/** Where connections may go beyond the groups of this firewall: exactly one of the three. */
export type Destination =
  | { readonly cidrIpv4: string }
  | { readonly prefixListId: pulumi.Input<string> }
  | { readonly referencedSecurityGroupId: pulumi.Input<string> };

/** Lets a group open connections to something outside this firewall. */
export function allowOut(
  firewall: FirewallContext,
  from: Group,
  to: { readonly role: string; readonly destination: Destination },
  port: number,
  purpose: string,
): void {
  new vpc.SecurityGroupEgressRule(
    `${firewall.name}-${from.role}-to-${to.role}-${port}`,
    { ...rule(firewall, from, port, purpose), ...to.destination },
    { parent: firewall.parent },
  );
}

/** Lets the internet open connections to a group. The VPC has no IPv6, so IPv4 is all of it. */
export function allowFromInternet(firewall: FirewallContext, to: Group, port: number, purpose: string): void {
  new vpc.SecurityGroupIngressRule(
    `${firewall.name}-${to.role}-from-internet-${port}`,
    { ...rule(firewall, to, port, purpose), cidrIpv4: internet.destination.cidrIpv4 },
    { parent: firewall.parent },
  );
}

/** Every IPv4 address. */
export const internet = { role: "internet", destination: { cidrIpv4: "0.0.0.0/0" } } as const;

function rule({ tags }: FirewallContext, group: Group, port: number, purpose: string) {
  return {
    securityGroupId: group.id,
    ipProtocol: "tcp",
    fromPort: port,
    toPort: port,
    description: purpose, // AWS allows letters, digits, spaces and ._-:/()#,@[]+=&;{}!$*
    tags,
  };
}
