import * as secretsmanager from "@pulumi/aws/secretsmanager";
import * as pulumi from "@pulumi/pulumi";
import type { Tags } from "../place";
import { secretArgs } from "./secret-args";

export interface ApplicationSecretsArgs {
  /** What each secret is for, by name, in the characters of a tag. */
  readonly names: Readonly<Record<string, string>>;
  readonly keyArn: pulumi.Input<string>;
  readonly recoveryRegion: string;
  readonly recoveryKeyArn: pulumi.Input<string>;
  readonly deletionProtection: boolean;
  readonly tags: Tags;
}

/**
 * Secrets that others issue: keys of providers, SMTP passwords. They are created empty and filled by hand
 * (`aws secretsmanager put-secret-value`), and so replaced, so that their values are in no program, state or pipeline.
 * The program makes no version of them and therefore never overwrites one.
 */
export class ApplicationSecrets extends pulumi.ComponentResource {
  /** By the name of the secret. */
  readonly arns: Readonly<Record<string, pulumi.Output<string>>>;

  constructor(name: string, args: ApplicationSecretsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:security:ApplicationSecrets", name, {}, opts);
    const arns: Record<string, pulumi.Output<string>> = {};
    for (const [key, purpose] of Object.entries(args.names)) {
      const secret = new secretsmanager.Secret(
        `${name}-${key}`,
        secretArgs({ ...args, purpose, upkeep: "filled by hand, not by the program" }),
        { parent: this, protect: args.deletionProtection },
      );
      arns[key] = secret.arn;
    }
    this.arns = arns;
    this.registerOutputs({ arns });
  }
}
