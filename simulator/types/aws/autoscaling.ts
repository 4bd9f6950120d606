import type { IdentityContext, TypeEntry } from "../entry";
import { arn, byProperty, globalArn, text, texts, unlessGiven, uuid } from "./support/identity";
import { autoscalingGroup, roleArn, subnet, targetGroupArn, topicArn, within } from "./support/references";

/** `arn:aws:autoscaling:…:<kind>:<uuid>:autoScalingGroupName/<group>[:<rest>]` */
function scalingArn(context: IdentityContext, kind: string, group: string, rest = ""): string {
  return arn(context, "autoscaling", `${kind}:${uuid(context)}:autoScalingGroupName/${group}${rest}`);
}

const serviceRole = "role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling";

export const entries: Record<string, TypeEntry> = {
  "aws:autoscaling/group:Group": {
    cloudFormation: "AWS::AutoScaling::AutoScalingGroup",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 255 },
    replaces: { initialLifecycleHooks: "set while the group is made, before its first instance" },
    sets: [
      ...[
        "availabilityZones",
        "enabledMetrics",
        "initialLifecycleHooks",
        "instanceRefresh.triggers",
        "loadBalancers",
      ],
      ...["suspendedProcesses", "tags", "targetGroupArns", "trafficSources", "vpcZoneIdentifiers"],
    ],
    defaults: {
      forceDelete: false,
      forceDeleteWarmPool: false,
      healthCheckGracePeriod: 300,
      ignoreFailedScalingActivities: false,
      metricsGranularity: "1Minute",
      protectFromScaleIn: false,
      waitForCapacityTimeout: "10m",
    },
    outputs: (context) => ({
      arn: scalingArn(context, "autoScalingGroup", text(context, "name")),
      predictedCapacity: 0,
      warmPoolSize: 0,
      ...unlessGiven(context, {
        defaultCooldown: 300,
        desiredCapacity: context.inputs.minSize,
        healthCheckType: "EC2",
        loadBalancers: [],
        serviceLinkedRoleArn: globalArn(context, "iam", serviceRole),
        targetGroupArns: [],
      }),
    }),
    references: [
      subnet("vpcZoneIdentifiers[]"),
      targetGroupArn("targetGroupArns[]"),
      roleArn("serviceLinkedRoleArn"),
      within("launchTemplate.id", "aws:ec2/launchTemplate:LaunchTemplate", "id"),
      within("launchTemplate.name", "aws:ec2/launchTemplate:LaunchTemplate", "name"),
    ],
    unique: [["name"]],
  },
  "aws:autoscaling/policy:Policy": {
    cloudFormation: "AWS::AutoScaling::ScalingPolicy",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 255 },
    sets: ["stepAdjustments"],
    defaults: { enabled: true, policyType: "SimpleScaling" },
    outputs: (context) => {
      const group = text(context, "autoscalingGroupName");
      const isStep = text(context, "policyType") === "StepScaling";
      return {
        arn: scalingArn(context, "scalingPolicy", group, `:policyName/${text(context, "name")}`),
        ...unlessGiven(context, { metricAggregationType: isStep ? "Average" : "" }),
      };
    },
    references: [autoscalingGroup("autoscalingGroupName")],
    unique: [["autoscalingGroupName", "name"]],
  },
  "aws:autoscaling/lifecycleHook:LifecycleHook": {
    cloudFormation: "AWS::AutoScaling::LifecycleHook",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 255 },
    updates: {
      autoscalingGroupName:
        "the provider puts the hook to the new group in place; CloudFormation says create-only",
    },
    outputs: (context) => unlessGiven(context, { defaultResult: "ABANDON" }),
    references: [autoscalingGroup("autoscalingGroupName"), roleArn("roleArn")],
    unique: [["autoscalingGroupName", "name"]],
  },
  "aws:autoscaling/notification:Notification": {
    cloudFormation: { none: "CloudFormation has it as a property of AWS::AutoScaling::AutoScalingGroup" },
    id: byProperty("topicArn"),
    replaces: { topicArn: "the topic is the identity of the notification" },
    sets: ["groupNames", "notifications"],
    references: [autoscalingGroup("groupNames[]"), topicArn("topicArn")],
  },
  "aws:autoscaling/schedule:Schedule": {
    cloudFormation: "AWS::AutoScaling::ScheduledAction",
    id: byProperty("scheduledActionName"),
    replaces: { scheduledActionName: "the name is the identity of the action" },
    outputs: (context) => ({
      arn: scalingArn(
        context,
        "scheduledUpdateGroupAction",
        text(context, "autoscalingGroupName"),
        `:scheduledActionName/${text(context, "scheduledActionName")}`,
      ),
      ...unlessGiven(context, { timeZone: texts(context, "recurrence").length > 0 ? "UTC" : "" }),
    }),
    references: [autoscalingGroup("autoscalingGroupName")],
    unique: [["autoscalingGroupName", "scheduledActionName"]],
  },
};
