import type * as secretsmanager from "@pulumi/aws/secretsmanager";
import type * as pulumi from "@pulumi/pulumi";
import type { Tags } from "../place";
import { storeTags } from "../stores/store-tags";

/** The longest that AWS offers: a secret deleted by mistake can be restored for this long. */
const recoveryWindowDays = 30;

/** A value may be needed for as long as what it opens is there. */
const keptInUse = { none: true, reason: "replaced regularly and never removed while in use" } as const;

/**
 * What all secrets have in common. The name is left to Pulumi's random suffix: a deleted secret keeps its name for
 * the recovery window, and a fixed one could not be created again until then.
 */
export function secretArgs(args: {
  /** What it opens, in the characters of a tag. */
  readonly purpose: string;
  /** How its value comes about and changes. */
  readonly upkeep: string;
  readonly keyArn: pulumi.Input<string>;
  readonly recoveryRegion: string;
  readonly recoveryKeyArn: pulumi.Input<string>;
  readonly tags: Tags;
}): secretsmanager.SecretArgs {
  return {
    description: `${args.purpose} (${args.upkeep})`,
    kmsKeyId: args.keyArn,
    recoveryWindowInDays: recoveryWindowDays,
    replicas: [{ region: args.recoveryRegion, kmsKeyId: args.recoveryKeyArn }],
    tags: storeTags(args.tags, {
      content: { dataClass: "confidential", purpose: args.purpose },
      retention: keptInUse,
    }),
  };
}
