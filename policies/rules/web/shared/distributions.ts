import type { Subject } from "../../../kit/subject";

export const distributionTypes = [
  "aws:cloudfront/distribution:Distribution",
  "aws:cloudfront/multitenantDistribution:MultitenantDistribution",
] as const;

/** Where the two kinds of distribution state their cache behaviours. */
export const behaviourInputs = ["defaultCacheBehavior", "orderedCacheBehaviors", "cacheBehaviors"] as const;

/** One cache behaviour, and the input that states it. */
export interface Behaviour {
  readonly input: string;
  readonly reader: Subject;
  /** The path pattern; `*` for the default one. */
  readonly path: string;
}

export function behavioursOf(distribution: Subject): readonly Behaviour[] {
  return behaviourInputs.flatMap((input) =>
    distribution.blocks(input).map((reader) => ({ input, reader, path: reader.text("pathPattern", "*") })),
  );
}

/** Custom origin settings of an origin, in either shape; undefined for a bucket or a VPC origin. */
export function customOriginOf(origin: Subject): Subject | undefined {
  return [...origin.blocks("customOriginConfig"), ...origin.blocks("customOriginConfigs")][0];
}

/** CloudFront takes an origin without custom or VPC settings as a bucket. */
export function isBucketOrigin(origin: Subject): boolean {
  const inputs = ["customOriginConfig", "customOriginConfigs", "vpcOriginConfig", "vpcOriginConfigs"];
  return inputs.every((input) => origin.list(input).length === 0);
}
