import * as iam from "@pulumi/aws/iam";
import * as kms from "@pulumi/aws/kms";
import * as pulumi from "@pulumi/pulumi";
import type { Place, Tags } from "../place";
import { keyPolicy } from "./key-policy";
import type { KeyService } from "./key-services";

export type { KeyService } from "./key-services";

export interface SystemKeyArgs {
  readonly place: Place;
  /** What it encrypts, for people who find it in the console. */
  readonly description: string;
  /** AWS services that use the key by themselves. Roles of the account need no entry: their own policies decide. */
  readonly services: readonly KeyService[];
  /** Whether Auto Scaling groups start instances whose disks are under this key. */
  readonly autoscaling: boolean;
  readonly deletionProtection: boolean;
  readonly tags: Tags;
}

/** The longest wait that KMS offers before a deleted key is gone, and everything under it unreadable. */
const deletionWindowDays = 30;

/**
 * The encryption key of one system and its replica in the recovery region, where the copies are (VDX-090): what one
 * encrypted, the other decrypts. AWS makes new key material every year and keeps the old.
 */
export class SystemKey extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;
  readonly keyId: pulumi.Output<string>;
  /** Of the replica in the recovery region. */
  readonly recoveryArn: pulumi.Output<string>;
  /** For the groups' `serviceLinkedRoleArn`; absent without `autoscaling`. */
  readonly autoscalingRoleArn?: pulumi.Output<string>;

  constructor(name: string, args: SystemKeyArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:security:SystemKey", name, {}, opts);
    const { place, services, deletionProtection: protect, tags } = args;
    const autoscaling = args.autoscaling ? createAutoscalingRole(this, name, args) : undefined;
    const key = new kms.Key(
      `${name}-primary`,
      {
        description: args.description,
        multiRegion: true,
        enableKeyRotation: true,
        deletionWindowInDays: deletionWindowDays,
        policy: keyPolicy({
          home: place,
          services,
          ...(autoscaling && { autoscalingRoleArn: autoscaling.arn }),
        }),
        tags,
      },
      { parent: this, protect, dependsOn: autoscaling === undefined ? [] : [autoscaling.role] },
    );
    const replica = new kms.ReplicaKey(
      `${name}-replica`,
      {
        region: place.recoveryRegion,
        primaryKeyArn: key.arn,
        description: `${args.description} (copy for ${place.recoveryRegion})`,
        deletionWindowInDays: deletionWindowDays,
        policy: keyPolicy({ home: { accountId: place.accountId, region: place.recoveryRegion }, services }),
        tags,
      },
      { parent: this, protect },
    );
    new kms.Alias(`${name}-alias`, { targetKeyId: key.keyId }, { parent: this });
    new kms.Alias(
      `${name}-replica-alias`,
      { region: place.recoveryRegion, targetKeyId: replica.keyId },
      { parent: this },
    );
    this.arn = key.arn;
    this.keyId = key.keyId;
    this.recoveryArn = replica.arn;
    if (autoscaling !== undefined) this.autoscalingRoleArn = autoscaling.role.arn;
    this.registerOutputs({ arn: this.arn, recoveryArn: this.recoveryArn });
  }
}

/** AWS makes the role's name from this and a suffix; together they have at most 64 characters. */
const rolePrefix = "AWSServiceRoleForAutoScaling_";

/**
 * A service-linked role of this key alone, so that no other group of the account can start instances with its disks. The
 * stack is part of the name because two stacks may share an account, and AWS gives such roles no random suffix.
 */
function createAutoscalingRole(
  parent: SystemKey,
  name: string,
  { place, tags }: SystemKeyArgs,
): { role: iam.ServiceLinkedRole; arn: string } {
  const suffix = `${pulumi.getStack()}-${name}`;
  checkSuffix(parent, name, suffix);
  const role = new iam.ServiceLinkedRole(
    `${name}-autoscaling`,
    {
      awsServiceName: "autoscaling.amazonaws.com",
      customSuffix: suffix,
      description: `Auto Scaling groups with disks under ${name}`,
      tags,
    },
    { parent },
  );
  const path = "role/aws-service-role/autoscaling.amazonaws.com";
  return { role, arn: `arn:aws:iam::${place.accountId}:${path}/${rolePrefix}${suffix}` };
}

function checkSuffix(key: SystemKey, name: string, suffix: string): void {
  const longest = 64 - rolePrefix.length;
  if (suffix.length <= longest && /^[\w+=,.@-]+$/.test(suffix)) return;
  throw new pulumi.ResourceError(
    `SystemKey "${name}": the service-linked role would be called "${rolePrefix}${suffix}". The part after the first ` +
      `underscore may have ${longest} letters, digits and +=,.@-_ and is made of the stack's name and the key's.`,
    key,
    true,
  );
}
