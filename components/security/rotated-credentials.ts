import type { PolicyStatement } from "@pulumi/aws/iam";
import type * as pulumi from "@pulumi/pulumi";
import { NodeFunction } from "../compute/node-function";
import type { Place, Tags } from "../place";
import { RotatingSecret } from "./rotating-secret";
import type { RotationArgs } from "./rotation-args";

/** What is known of whatever the credentials open; databases and caches pass their own args. */
export interface RotatedCredentialsArgs {
  readonly place: Place;
  readonly keyArn: pulumi.Input<string>;
  readonly recoveryKeyArn: pulumi.Input<string>;
  readonly rotation: RotationArgs;
  readonly logRetentionDays: number;
  readonly deletionProtection: boolean;
  readonly tags: Tags;
}

/** What differs between kinds of credentials. */
export interface Credentials {
  /** What the secret opens, in the characters of a tag. */
  readonly purpose: string;
  readonly value: Record<string, pulumi.Input<string | number>>;
  readonly rotator: {
    /** Folder below `functions/`. */
    readonly source: string;
    readonly description: string;
    readonly timeoutSeconds: number;
    readonly environment?: Record<string, pulumi.Input<string>>;
    /** What it may do in AWS beyond its own secret. */
    readonly statements: PolicyStatement[];
  };
}

const rotatorMemoryMib = 256;

/** What a server has beside itself. */
export interface RotatedCredentials {
  readonly secret: RotatingSecret;
  readonly rotator: NodeFunction;
}

/** A secret and the function that rotates it, beside the server where there is one. */
export function rotatedCredentials(
  name: string,
  {
    place,
    keyArn,
    recoveryKeyArn,
    rotation,
    logRetentionDays,
    deletionProtection,
    tags,
  }: RotatedCredentialsArgs,
  { purpose, value, rotator: kind }: Credentials,
  parent: pulumi.Resource,
): RotatedCredentials {
  const rotator = new NodeFunction(
    `${name}-rotator`,
    {
      ...kind,
      place,
      memoryMib: rotatorMemoryMib,
      vpc: { subnetIds: rotation.functionSubnetIds, securityGroupId: rotation.functionSecurityGroupId },
      keyArn,
      logContent: rotation.logContent,
      logRetentionDays,
      eventContent: rotation.eventContent,
      tags,
    },
    { parent },
  );
  const secret = new RotatingSecret(
    `${name}-credentials`,
    {
      purpose,
      keyArn,
      place,
      recoveryKeyArn,
      value,
      rotation: {
        functionArn: rotator.arn,
        functionRoleName: rotator.roleName,
        afterDays: rotation.afterDays,
      },
      deletionProtection,
      tags,
    },
    { parent },
  );
  return { secret, rotator };
}
