import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import type { Place, Tags } from "../place";
import type { NodeFunction } from "../compute/node-function";
import { rotatedCredentials } from "./rotated-credentials";
import type { RotationArgs } from "./rotation-args";

export interface SigningKeyArgs {
  readonly place: Place;
  /** What is signed with it, in the characters of a tag. */
  readonly purpose: string;
  readonly keyArn: pulumi.Input<string>;
  readonly recoveryKeyArn: pulumi.Input<string>;
  readonly rotation: RotationArgs;
  readonly logRetentionDays: number;
  readonly deletionProtection: boolean;
  readonly tags: Tags;
}

/** Letters and digits for 512 bits, as much as the strongest HMAC of a token takes (RFC 7518, section 3.2). */
export const signingKeyLength = 86;

/** Seconds; a step takes under one. */
const timeoutSeconds = 30;

/** The three keys of a secret, in the order in which each is used. */
export const signingKeyRoles = ["next", "current", "previous"] as const;

/**
 * A secret with which an application signs what it issues, replaced without anybody noticing. It holds three keys as JSON:
 * `current` signs, and what any of the three has signed is valid. A rotation makes the next key the current one, the
 * current the previous, and a new next. So the key that an instance signs with is known to all others, whether they have
 * read the secret before the last rotation or after; only two rotations may not pass between two readings.
 */
export class SigningKey extends pulumi.ComponentResource {
  readonly secretArn: pulumi.Output<string>;
  /** Makes the next key the current one. */
  readonly rotator: NodeFunction;

  constructor(name: string, args: SigningKeyArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:security:SigningKey", name, {}, opts);
    const { secret, rotator } = rotatedCredentials(
      name,
      args,
      {
        purpose: args.purpose,
        value: this.firstKeys(name),
        rotator: {
          source: "rotate-signing-key",
          description: `Rotates the keys of ${name}`,
          timeoutSeconds,
          statements: [],
        },
      },
      this,
    );
    this.secretArn = secret.arn;
    this.rotator = rotator;
    this.registerOutputs({ secretArn: this.secretArn });
  }

  /** Gone after three rotations. Their state is encrypted; new ones would not reach the secret. */
  private firstKeys(name: string): Record<string, pulumi.Output<string>> {
    return Object.fromEntries(
      signingKeyRoles.map((role) => [
        role,
        new random.RandomPassword(
          `${name}-first-${role}`,
          { length: signingKeyLength, special: false },
          { parent: this },
        ).result,
      ]),
    );
  }
}
