import { contains, isPrivate, parseCidr, type Block } from "../../../../lib/cidr";
import type { Estate } from "../../../kit/estate";
import { linked, named } from "../../../kit/links";
import type { SecurityRule } from "../../../kit/security-rules";
import type { Subject } from "../../../kit/subject";
import { Undetermined, unknown, type Value } from "../../../kit/value";
import { ownVpcType, subnetTypes, vpcTypes } from "./network-types";

const moreRangesType = "aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation";
const ownRangeTypes = [ownVpcType, ...subnetTypes, moreRangesType];

/**
 * Whether all ranges of an ingress rule lie inside the VPC of its group. Where the stack does not declare the VPC, any
 * private range counts as inside.
 */
export function staysInVpc(estate: Estate, group: Subject, ingress: SecurityRule): boolean {
  const ranges = [...ingress.ranges, ...ingress.prefixRanges(estate)];
  if (ranges.length === 0) return true;
  // a range that the program takes from the VPC or a subnet is inside, whatever its value will be
  if (ranges.includes(unknown) && ingress.rangeSources(estate, ...ownRangeTypes).length === 0) {
    if (ranges.some((range) => typeof range === "string" && !isInside(undefined, range))) return false;
    throw new Undetermined(ingress.pathOf("cidr"));
  }
  const texts = ranges.filter((range) => typeof range === "string");
  if (texts.length === 0) return true;
  const vpc = vpcRangesOf(estate, group);
  return texts.every((text) => isInside(vpc, text));
}

/** Whether a rule of the group admits an address that is neither the VPC's nor private: the internet, or a part of it. */
export function admitsOutside(estate: Estate, group: Subject, ingress: SecurityRule): boolean {
  const ranges: readonly Value[] = [...ingress.ranges, ...ingress.prefixRanges(estate)];
  const publicOnes = ranges.filter((range) => typeof range === "string" && !isInside(undefined, range));
  if (publicOnes.length === 0 && !ranges.includes(unknown)) return false;
  return !staysInVpc(estate, group, ingress);
}

function vpcRangesOf(estate: Estate, group: Subject): readonly Block[] | undefined {
  const [vpc] = linked(estate, group, "vpcId", ...vpcTypes);
  if (vpc?.type !== ownVpcType) return undefined;
  const more = named(estate, vpc, "vpcId", moreRangesType);
  return [vpc, ...more].map((owner) => {
    // an address manager chooses the range where the program does not
    if (!owner.has("cidrBlock")) throw new Undetermined(`${owner.name}.cidrBlock`);
    return parseCidr(owner.text("cidrBlock"));
  });
}

function isInside(vpc: readonly Block[] | undefined, text: string): boolean {
  if (text.includes(":")) return /^f[cd]/i.test(text); // unique local addresses
  const block = parsed(text);
  if (block === undefined) return false;
  return vpc === undefined ? isPrivate(block) : vpc.some((range) => contains(range, block));
}

function parsed(text: string): Block | undefined {
  try {
    return parseCidr(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
