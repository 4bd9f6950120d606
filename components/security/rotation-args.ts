import type * as pulumi from "@pulumi/pulumi";
import type { DataContent } from "../../lib/classification";

/** How a password, a token or a key is replaced. */
export interface RotationArgs {
  /** Private subnets from which the rotation function reaches the server, where there is one, and AWS. */
  readonly functionSubnetIds: pulumi.Input<string>[];
  /** Lets out to the server's port and to 443. */
  readonly functionSecurityGroupId: pulumi.Input<string>;
  /** 1 to 1000. */
  readonly afterDays: number;
  /** What the function's lines say. */
  readonly logContent: DataContent;
  /** What the events say that it is called with. */
  readonly eventContent: DataContent;
}
