import type { Documented } from "./constraint";
import { data } from "./data";
import { network } from "./network";
import { operations } from "./operations";

/**
 * Constraints that CloudFormation's schemas do not state or the split S3 types have no schema for: what AWS's API
 * references say. They count before the distilled ones.
 */
export const documented: Documented = { ...network, ...data, ...operations };
