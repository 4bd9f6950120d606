import type * as pulumi from "@pulumi/pulumi";
import type { Place } from "../place";
import type { AuditBaselineArgs } from "./audit-baseline";

/** What the parts of the baseline need to know of it. */
export interface AuditContext extends AuditBaselineArgs {
  readonly name: string;
  readonly parent: pulumi.Resource;
}

/** The regions that hold something of ours. */
export function regionsOf({ region, recoveryRegion }: Place): readonly string[] {
  return [...new Set([region, recoveryRegion])];
}
