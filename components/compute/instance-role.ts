import * as iam from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";
import { parseImageReference } from "../../lib/image-reference";
import type { Place, Tags } from "../place";
import {
  agentSettings,
  configuration,
  imagePull,
  launchGate,
  observation,
  remoteAccess,
} from "./instance-statements";
import { objectAccess } from "./object-access";

export interface InstanceRoleArgs {
  readonly place: Place;
  /** Secrets that the application reads. */
  readonly secretArns: readonly pulumi.Input<string>[];
  /** Key of the system: secrets, settings and uploads. */
  readonly keyArn: pulumi.Input<string>;
  /** Path of the application's settings, `/system/environment`. */
  readonly parameterPath: string;
  /** Parameter with the CloudWatch agent's configuration. @default none */
  readonly agentParameterName?: string;
  readonly logGroupArns: readonly pulumi.Input<string>[];
  /** Container image, pinned by digest; a role may pull only this repository. */
  readonly image: string;
  /** Objects to read, as `arn:…:bucket/prefix/*`, for example delivered configuration. @default none */
  readonly objectReadArns?: readonly pulumi.Input<string>[];
  /** Bucket of uploaded files, to read and write. @default none */
  readonly uploadsBucketArn?: pulumi.Input<string>;
  /** Metric namespaces beside the agent's own. @default none */
  readonly metricNamespaces?: readonly string[];
  /** Name of the fleet component that uses the role. @default first part of the parameter path: any fleet of the system */
  readonly fleetName?: string;
  readonly tags: Tags;
}

/** Namespace in which the CloudWatch agent publishes memory and disk. */
export const agentNamespace = "CWAgent";

/** What instances of a fleet may do, and the profile that gives it to them. No key leaves the account. */
export class InstanceRole extends pulumi.ComponentResource {
  readonly profileArn: pulumi.Output<string>;
  readonly roleArn: pulumi.Output<string>;

  constructor(name: string, args: InstanceRoleArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:compute:InstanceRole", name, {}, opts);
    const role = new iam.Role(
      `${name}-role`,
      {
        description: `Instances that run ${args.parameterPath.slice(1)}`,
        assumeRolePolicy: JSON.stringify({
          Version: "2012-10-17",
          Statement: [
            { Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "ec2.amazonaws.com" } },
          ],
        }),
        tags: args.tags,
      },
      { parent: this },
    );
    const policy = new iam.RolePolicy(
      `${name}-policy`,
      { role: role.name, policy: policyDocument(args) },
      { parent: this },
    );
    const profile = new iam.InstanceProfile(
      `${name}-profile`,
      { role: role.name, tags: args.tags },
      { parent: this, dependsOn: policy }, // an instance that starts before its policy exists fails its first calls
    );
    this.profileArn = profile.arn;
    this.roleArn = role.arn;
    this.registerOutputs({ profileArn: this.profileArn, roleArn: this.roleArn });
  }
}

function policyDocument(args: InstanceRoleArgs): pulumi.Output<string> {
  const { place, parameterPath } = args;
  const system = parameterPath.split("/")[1] ?? "";
  return pulumi.jsonStringify({
    Version: "2012-10-17",
    Statement: [
      ...remoteAccess(place),
      ...configuration(place, parameterPath, args.secretArns, args.keyArn),
      ...observation(
        args.logGroupArns,
        [agentNamespace, ...(args.metricNamespaces ?? [])],
        (groupArn) => pulumi.interpolate`${groupArn}:*`,
      ),
      ...(args.agentParameterName === undefined ? [] : [agentSettings(place, args.agentParameterName)]),
      ...imagePull(parseImageReference(args.image)),
      ...launchGate(place, args.fleetName ?? system),
      ...objectAccess(place, args),
    ],
  });
}
