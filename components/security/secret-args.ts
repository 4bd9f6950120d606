import type * as secretsmanager from "@pulumi/aws/secretsmanager";
import type * as pulumi from "@pulumi/pulumi";
import type { Tags } from "../place";

/** The longest that AWS offers: a secret deleted by mistake can be restored for this long. */
const recoveryWindowDays = 30;

/**
 * What all secrets have in common. The name is left to Pulumi's random suffix: a deleted secret keeps its name for
 * the recovery window, and a fixed one could not be created again until then.
 */
export function secretArgs(args: {
  readonly description: string;
  readonly keyArn: pulumi.Input<string>;
  readonly recoveryRegion: string;
  readonly recoveryKeyArn: pulumi.Input<string>;
  readonly tags: Tags;
}): secretsmanager.SecretArgs {
  return {
    description: args.description,
    kmsKeyId: args.keyArn,
    recoveryWindowInDays: recoveryWindowDays,
    replicas: [{ region: args.recoveryRegion, kmsKeyId: args.recoveryKeyArn }],
    tags: args.tags,
  };
}
