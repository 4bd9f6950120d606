import type { Estate } from "./estate";
import { leavesOf, linked, named } from "./links";
import type { Subject } from "./subject";
import { every, some, someText } from "./three-valued";
import { known, Undetermined, unknown, type Value } from "./value";

export const securityGroupTypes = [
  "aws:ec2/securityGroup:SecurityGroup",
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
] as const;

const classicRule = "aws:ec2/securityGroupRule:SecurityGroupRule";
const ingressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const egressRule = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";

/** Rules that are resources of their own. */
export const separateRuleTypes = [classicRule, ingressRule, egressRule] as const;

/** Everything that can state a rule of a security group: groups with inline rules, and all kinds of separate ones. */
export const securityRuleTypes = [...securityGroupTypes, ...separateRuleTypes] as const;

const prefixListType = "aws:ec2/managedPrefixList:ManagedPrefixList";
const prefixListEntryType = "aws:ec2/managedPrefixListEntry:ManagedPrefixListEntry";
const gatewayEndpointType = "aws:ec2/vpcEndpoint:VpcEndpoint";

export type Direction = "ingress" | "egress";

/** IANA numbers, which every kind of rule takes as well as names. */
const protocolNames: Readonly<Record<string, string>> = {
  all: "-1",
  "1": "icmp",
  "6": "tcp",
  "17": "udp",
  "58": "icmpv6",
};

/** No organisation outside the registries holds a wider block, so a wider range can only mean "everyone". */
const widestBlock = { ipv4: 8, ipv6: 16 } as const;

/** More ports than this are "all ports" in all but name. The whole registered low range is 1,024. */
export const widestPortRange = 1024;

/** Whether a range stands for the whole internet: `0.0.0.0/0`, `::/0`, or a part of it cut in a few pieces. */
export function isWorld(cidr: string): boolean {
  const [address = "", length = ""] = cidr.trim().split("/");
  if (length === "") return false;
  return Number(length) < (address.includes(":") ? widestBlock.ipv6 : widestBlock.ipv4);
}

/** One rule of a security group, whichever of the kinds of resource states it. Reads lazily. */
export class SecurityRule {
  /** `reader` sees the rule's own arguments; `place` is where they stand in the resource, empty for separate rules. */
  constructor(
    readonly direction: Direction,
    readonly resource: Subject,
    private readonly reader: Subject,
    readonly place: string,
  ) {}

  /** `tcp`, `udp`, `icmp`, `icmpv6`, another number, or `-1` for all. */
  get protocol(): string {
    const path = this.reader.has("ipProtocol") ? "ipProtocol" : "protocol";
    const text = this.reader.text(path).toLowerCase();
    return protocolNames[text] ?? text;
  }

  get description(): string {
    return this.reader.text("description");
  }

  /** First and last port; every port where the protocol is "all" or, beyond the API's letter, no port is given. */
  get ports(): { readonly from: number; readonly to: number } {
    if (this.protocol === "-1") return { from: 0, to: 65535 };
    const from = this.reader.number("fromPort", 0);
    return { from: Math.max(from, 0), to: from < 0 ? 65535 : this.reader.number("toPort", 65535) };
  }

  /** Whether traffic to the port passes. ICMP has no ports. */
  covers(port: number): boolean {
    if (!["-1", "tcp", "udp"].includes(this.protocol)) return false;
    const { from, to } = this.ports;
    return from <= port && port <= to;
  }

  /** All protocols, or more ports than {@link widestPortRange}. */
  get isWide(): boolean {
    if (this.protocol === "-1") return true;
    if (!["tcp", "udp"].includes(this.protocol)) return false;
    return this.ports.to - this.ports.from + 1 > widestPortRange;
  }

  /** IPv4 and IPv6 ranges, unknown ones included. */
  get ranges(): readonly Value[] {
    return ["cidrIpv4", "cidrIpv6", "cidrBlocks", "ipv6CidrBlocks"].flatMap((path) => this.entries(path));
  }

  /** Ids of other groups, unknown ones included. */
  get groupIds(): readonly Value[] {
    const paths = ["referencedSecurityGroupId", "sourceSecurityGroupId", "securityGroups"];
    return paths.flatMap((path) => this.entries(path));
  }

  get prefixListIds(): readonly Value[] {
    return ["prefixListId", "prefixListIds"].flatMap((path) => this.entries(path));
  }

  /** The groups of the stack that the rule names as the other side. */
  peers(estate: Estate): readonly Subject[] {
    if (this.groupIds.length === 0) return [];
    if (this.place !== "") return linked(estate, this.resource, this.direction, ...securityGroupTypes);
    const paths = ["referencedSecurityGroupId", "sourceSecurityGroupId"];
    return paths.flatMap((path) => linked(estate, this.resource, path, ...securityGroupTypes));
  }

  /** The resources of the given types from which the rule takes its ranges. */
  rangeSources(estate: Estate, ...types: readonly string[]): readonly Subject[] {
    const separate = ["cidrIpv4", "cidrIpv6", "cidrBlocks", "ipv6CidrBlocks"];
    const paths = this.place === "" ? separate : [this.direction];
    return paths.flatMap((path) => linked(estate, this.resource, path, ...types));
  }

  /** Whether the whole internet is the other side, by a range or through a prefix list. */
  isOpenToWorld(estate: Estate): boolean {
    return some(
      () => someText(this.ranges, isWorld, this.pathOf("cidr")),
      () => someText(this.prefixRanges(estate), isWorld, this.pathOf("prefixListId")),
    );
  }

  /** The ranges in the rule's prefix lists. A gateway endpoint's list is AWS's own and holds one service. */
  prefixRanges(estate: Estate): readonly Value[] {
    if (this.prefixListIds.length === 0) return [];
    const paths = this.place === "" ? ["prefixListId", "prefixListIds"] : [this.direction];
    const of = (...types: readonly string[]): readonly Subject[] =>
      paths.flatMap((path) => linked(estate, this.resource, path, ...types));
    const lists = of(prefixListType);
    if (lists.length === 0) return of(gatewayEndpointType).length > 0 ? [] : [unknown];
    return lists.flatMap((list) => [
      ...list.blocks("entries").map((entry) => entry.raw("cidr")),
      ...named(estate, list, "prefixListId", prefixListEntryType).map((entry) => entry.raw("cidr")),
    ]);
  }

  /** `ingress.0.cidr` of an inline rule, `cidr` of a separate one. */
  pathOf(input: string): string {
    return this.place === "" ? input : `${this.place}.${input}`;
  }

  private entries(path: string): readonly Value[] {
    const value = this.reader.raw(path);
    return value === unknown ? [unknown] : leavesOf(value);
  }
}

/** The rules of one direction that a resource states: a group's inline ones, or the one that the resource is. */
export function rulesOf(resource: Subject, direction: Direction): readonly SecurityRule[] {
  if ((securityGroupTypes as readonly string[]).includes(resource.type)) {
    return resource
      .blocks(direction)
      .map((reader, index) => new SecurityRule(direction, resource, reader, `${direction}.${index}`));
  }
  return directionOf(resource) === direction ? [new SecurityRule(direction, resource, resource, "")] : [];
}

/** All rules of a group: inline ones and separate ones. */
export function rulesOfGroup(estate: Estate, group: Subject, direction: Direction): readonly SecurityRule[] {
  const separate = named(estate, group, "securityGroupId", ...separateRuleTypes);
  return [group, ...separate].flatMap((resource) => rulesOf(resource, direction));
}

/** The groups that a resource's rules belong to: the group itself, or the one that a separate rule names. */
export function groupsOf(estate: Estate, resource: Subject): readonly Subject[] {
  if ((securityGroupTypes as readonly string[]).includes(resource.type)) return [resource];
  const groups = linked(estate, resource, "securityGroupId", ...securityGroupTypes);
  if (groups.length === 0 && resource.isUnknown("securityGroupId")) throw new Undetermined("securityGroupId");
  return groups;
}

/** Whether the rule lets the whole internet reach the port. */
export function opensToWorld(estate: Estate, rule: SecurityRule, port: number): boolean {
  return every(
    () => rule.covers(port),
    () => rule.isOpenToWorld(estate),
  );
}

function directionOf(resource: Subject): Direction {
  if (resource.type === ingressRule) return "ingress";
  if (resource.type === egressRule) return "egress";
  return known(resource.raw("type"), "type") === "egress" ? "egress" : "ingress";
}
