import type * as pulumi from "@pulumi/pulumi";

/** How the password of a database or the token of a cache is replaced. */
export interface RotationArgs {
  /** Private subnets from which the rotation function reaches the server and AWS. */
  readonly functionSubnetIds: pulumi.Input<string>[];
  /** Lets out to the server's port and to 443. */
  readonly functionSecurityGroupId: pulumi.Input<string>;
  /** 1 to 1000. */
  readonly afterDays: number;
}
