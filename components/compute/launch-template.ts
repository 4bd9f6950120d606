import type * as ec2 from "@pulumi/aws/ec2";
import * as pulumi from "@pulumi/pulumi";
import type { DataContent } from "../../lib/classification";
import type { Tags } from "../place";
import { storeTags } from "../stores/store-tags";
import { encodeUserData } from "./user-data/encode";

/** What launch templates need of a fleet. */
export interface LaunchTemplateInputs {
  readonly tier: string;
  readonly securityGroupId: pulumi.Input<string>;
  readonly image: { readonly imageId: pulumi.Input<string> };
  readonly instanceType: string;
  readonly diskGib: number;
  /** What is on the disks while an instance lives. */
  readonly diskContent: DataContent;
  readonly keyArn: pulumi.Input<string>;
  readonly profileArn: pulumi.Input<string>;
  readonly userData: pulumi.Input<string>;
  readonly tags: Tags;
}

/**
 * Days after which an instance is replaced, and its disk with it. The next one has read every secret anew, so that no
 * signing key, which rotates more slowly, can change twice while an instance runs.
 */
export const longestInstanceDays = 30;

/** Root device of Amazon Linux 2023. */
const rootDevice = "/dev/xvda";

/** How instances of a fleet are launched. */
export function launchTemplateArgs(name: string, inputs: LaunchTemplateInputs): ec2.LaunchTemplateArgs {
  const { tier, tags } = inputs;
  const own = { ...tags, Name: name, Tier: tier };
  const disks = { content: inputs.diskContent, retention: { days: longestInstanceDays } };
  return {
    description: `Instances of ${name}`,
    imageId: inputs.image.imageId,
    instanceType: inputs.instanceType,
    iamInstanceProfile: { arn: inputs.profileArn },
    // one hop: containers use the host's network, and nothing behind a bridge can borrow the instance's role
    metadataOptions: {
      httpEndpoint: "enabled",
      httpTokens: "required",
      httpPutResponseHopLimit: 1,
      instanceMetadataTags: "disabled", // a tag key with a space or slash would stop every launch
    },
    monitoring: { enabled: true }, // scaling looks at one-minute values
    networkInterfaces: [
      {
        deviceIndex: 0,
        associatePublicIpAddress: "false",
        deleteOnTermination: "true",
        securityGroups: [inputs.securityGroupId],
      },
    ],
    blockDeviceMappings: [
      {
        deviceName: rootDevice,
        ebs: {
          volumeType: "gp3",
          volumeSize: inputs.diskGib,
          encrypted: "true",
          kmsKeyId: inputs.keyArn,
          deleteOnTermination: "true",
        },
      },
    ],
    instanceInitiatedShutdownBehavior: "terminate", // a stopped instance of a group is only ever replaced
    updateDefaultVersion: true,
    userData: pulumi.output(inputs.userData).apply((document) => encodeUserData(name, document)),
    tagSpecifications: [
      { resourceType: "instance", tags: own },
      { resourceType: "volume", tags: storeTags(own, disks) },
      { resourceType: "network-interface", tags: own },
    ],
    tags,
  };
}
