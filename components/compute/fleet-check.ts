import * as pulumi from "@pulumi/pulumi";
import type { FleetArgs } from "./fleet";

/** Smallest root disk: the Amazon Linux 2023 image itself has 8 GiB. */
const smallestDiskGib = 8;

/** Refuses sizes that EC2 Auto Scaling would refuse, or that would quietly mean something else. */
export function checkFleet(component: pulumi.Resource, name: string, args: FleetArgs): void {
  const { minimum, desired, maximum, diskGib, subnetIds } = args;
  const faults = [
    ...(0 <= minimum && minimum <= desired && desired <= maximum
      ? []
      : [`minimum ${minimum}, desired ${desired} and maximum ${maximum} must not decrease in this order`]),
    ...(diskGib >= smallestDiskGib
      ? []
      : [`diskGib is ${diskGib}, but the machine image needs ${smallestDiskGib}`]),
    ...(subnetIds.length >= 2 ? [] : ["there must be subnets in at least two zones"]),
  ];
  if (faults.length === 0) return;
  throw new pulumi.ResourceError(
    `Fleet "${name}": ${faults.join("; ")}. Change it in Pulumi.<stack>.yaml.`,
    component,
    true,
  );
}
