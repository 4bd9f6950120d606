import type { Estate } from "../../../kit/estate";
import { leavesOf, linked } from "../../../kit/links";
import type { Subject } from "../../../kit/subject";
import { Undetermined, unknown } from "../../../kit/value";

const subnetTypes = ["aws:ec2/subnet:Subnet", "aws:ec2/defaultSubnet:DefaultSubnet"];

/** How many availability zones the subnets that `subject` names at `path` lie in. */
export function zonesOf(estate: Estate, subject: Subject, path: string): number {
  const subnets = linked(estate, subject, path, ...subnetTypes);
  const named = leavesOf(subject.raw(path));
  // subnets of another stack: their ids say nothing of their zones
  if (subnets.length === 0 && named.length > 1) throw new Undetermined(path);
  if (subnets.length === 0 && named.includes(unknown)) throw new Undetermined(path);
  const zones = subnets.map((subnet) => {
    const zone = subnet.raw("availabilityZone") ?? subnet.raw("availabilityZoneId");
    return typeof zone === "string" ? zone : undefined;
  });
  const known = new Set(zones.filter((zone) => zone !== undefined)).size;
  if (known < 2 && zones.length > 1 && zones.includes(undefined)) throw new Undetermined("availabilityZone");
  return known;
}
