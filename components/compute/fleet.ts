import * as autoscaling from "@pulumi/aws/autoscaling";
import * as ec2 from "@pulumi/aws/ec2";
import * as pulumi from "@pulumi/pulumi";
import type { Place, Tags } from "../place";
import { checkFleet } from "./fleet-check";
import { launchHookName, launchTimeoutSeconds } from "./launch-hook";
import { launchTemplateArgs, type LaunchTemplateInputs, longestInstanceDays } from "./launch-template";

export interface FleetArgs extends LaunchTemplateInputs {
  readonly place: Place;
  /** Short name of the tier, for example `app`; a tag on every instance. */
  readonly tier: string;
  /** Private subnets, one per availability zone; at least two. */
  readonly subnetIds: readonly pulumi.Input<string>[];
  /** An id, never a parameter to be looked up at launch: rollbacks need to know what ran before. */
  readonly image: { readonly imageId: pulumi.Input<string> };
  readonly minimum: number;
  /** Instances at first; afterwards scaling decides. */
  readonly desired: number;
  readonly maximum: number;
  /** Size of the root disk. */
  readonly diskGib: number;
  /** Encrypts the disks. */
  readonly keyArn: pulumi.Input<string>;
  /** Service-linked role that the key's policy admits; without it no encrypted instance starts. */
  readonly autoscalingRoleArn: pulumi.Input<string>;
  readonly targetGroupArns: readonly pulumi.Input<string>[];
  /** Alarms that end a replacement of instances and bring the former version back. */
  readonly rollbackAlarmNames: readonly pulumi.Input<string>[];
  /** The cloud-init document, not encoded. */
  readonly userData: pulumi.Input<string>;
  /** Instance profile. */
  readonly profileArn: pulumi.Input<string>;
  readonly tags: Tags;
}

/** Replacement starts new instances before it ends old ones: capacity never falls, and may rise by half meanwhile. */
const healthyPercent = { minHealthyPercentage: 100, maxHealthyPercentage: 150 };

const secondsPerDay = 86_400;

/** Time after which the load of a new instance is representative. */
const warmupSeconds = 120;

/** Time in service before a failed EC2 status check counts. */
const gracePeriodSeconds = 300;

/**
 * Equal instances over several zones, replaced one by one when their template changes and rolled back when that fails.
 * They are judged by the machine's own health, not the application's: an outage of mail or database must not replace a
 * whole fleet (VDX-C12). The load balancer takes instances that do not answer out of rotation all the same.
 */
export class Fleet extends pulumi.ComponentResource {
  readonly groupName: pulumi.Output<string>;
  readonly groupArn: pulumi.Output<string>;

  constructor(name: string, args: FleetArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:compute:Fleet", name, {}, opts);
    checkFleet(this, name, args);
    const template = new ec2.LaunchTemplate(`${name}-template`, launchTemplateArgs(name, args), {
      parent: this,
    });
    const group = new autoscaling.Group(`${name}-group`, groupArgs(name, args, template), {
      parent: this,
      dependsOn: opts?.dependsOn, // what instances need at their first boot; a component's own list reaches no child
      ignoreChanges: ["desiredCapacity"], // scaling changes it all day; the next run must not undo that
    });
    this.groupName = group.name;
    this.groupArn = group.arn;
    this.registerOutputs({ groupName: this.groupName, groupArn: this.groupArn });
  }
}

function groupArgs(name: string, args: FleetArgs, template: ec2.LaunchTemplate): autoscaling.GroupArgs {
  return {
    vpcZoneIdentifiers: [...args.subnetIds],
    minSize: args.minimum,
    desiredCapacity: args.desired,
    maxSize: args.maximum,
    // a number: automatic rollback refuses $Latest and $Default
    launchTemplate: { id: template.id, version: template.latestVersion.apply(String) },
    targetGroupArns: [...args.targetGroupArns],
    healthCheckType: "EC2",
    healthCheckGracePeriod: gracePeriodSeconds,
    defaultInstanceWarmup: warmupSeconds,
    instanceMaintenancePolicy: healthyPercent,
    maxInstanceLifetime: longestInstanceDays * secondsPerDay,
    instanceRefresh: {
      strategy: "Rolling",
      preferences: {
        ...healthyPercent,
        autoRollback: true,
        skipMatching: true,
        scaleInProtectedInstances: "Ignore",
        standbyInstances: "Ignore",
        ...(args.rollbackAlarmNames.length > 0 && {
          alarmSpecification: { alarms: [...args.rollbackAlarmNames] },
        }),
      },
    },
    // exists from the first launch on; later changes of it have to be made on the group by hand
    initialLifecycleHooks: [
      {
        name: launchHookName,
        lifecycleTransition: "autoscaling:EC2_INSTANCE_LAUNCHING",
        heartbeatTimeout: launchTimeoutSeconds,
        defaultResult: "ABANDON",
      },
    ],
    // The first run makes secrets that people fill afterwards and may come before the first image: it must not fail on
    // instances that cannot answer yet. Auto Scaling keeps trying; a refresh that fails is rolled back and alarmed.
    waitForCapacityTimeout: "0",
    serviceLinkedRoleArn: args.autoscalingRoleArn,
    terminationPolicies: ["OldestLaunchTemplate", "OldestInstance"],
    metricsGranularity: "1Minute",
    enabledMetrics: [
      "GroupDesiredCapacity",
      "GroupInServiceInstances",
      "GroupMaxSize",
      "GroupMinSize",
      "GroupPendingInstances",
      "GroupTerminatingInstances",
      "GroupTotalInstances",
    ],
    // instances carry the tags of the launch template; these are the group's own
    tags: Object.entries({ ...args.tags, Name: name, Tier: args.tier }).map(([key, value]) => ({
      key,
      value,
      propagateAtLaunch: false,
    })),
  };
}
