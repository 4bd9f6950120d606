import type { Estate } from "../../../kit/estate";
import { named } from "../../../kit/links";
import type { Subject } from "../../../kit/subject";

export const zoneType = "aws:route53/zone:Zone";

/** A zone that answers inside VPCs only. */
export function isPrivateZone(estate: Estate, zone: Subject): boolean {
  return (
    zone.list("vpcs").length > 0 ||
    named(estate, zone, "zoneId", "aws:route53/zoneAssociation:ZoneAssociation").length > 0
  );
}
