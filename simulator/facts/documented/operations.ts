import { atLeast, between, eachOneOf, oneOf } from "./constraint";
import type { Documented } from "./constraint";

const enabled = oneOf("enabled", "disabled");
const recording = oneOf("CONTINUOUS", "DAILY");
const shares = { heartbeatTimeout: between(30, 7200) };

/** Instances and their scaling, functions, alarms, events, audit, cost. */
export const operations: Documented = {
  "aws:ec2/launchTemplate:LaunchTemplate": {
    "blockDeviceMappings.ebs.throughput": between(125, 2000),
    "blockDeviceMappings.ebs.volumeType": oneOf("standard", "io1", "io2", "gp2", "gp3", "sc1", "st1"),
    "creditSpecification.cpuCredits": oneOf("standard", "unlimited"),
    instanceInitiatedShutdownBehavior: oneOf("stop", "terminate"),
    "metadataOptions.httpEndpoint": enabled,
    "metadataOptions.httpProtocolIpv6": enabled,
    "metadataOptions.httpPutResponseHopLimit": between(1, 64),
    "metadataOptions.httpTokens": oneOf("optional", "required"),
    "metadataOptions.instanceMetadataTags": enabled,
    "placement.tenancy": oneOf("default", "dedicated", "host"),
  },
  "aws:autoscaling/group:Group": {
    "instanceRefresh.strategy": oneOf("Rolling", "ReplaceRootVolume"),
    "instanceRefresh.preferences.maxHealthyPercentage": between(100, 200),
    "instanceRefresh.preferences.minHealthyPercentage": between(0, 100),
    "instanceRefresh.preferences.scaleInProtectedInstances": oneOf("Refresh", "Ignore", "Wait"),
    "instanceRefresh.preferences.standbyInstances": oneOf("Terminate", "Ignore", "Wait"),
    "initialLifecycleHooks.defaultResult": oneOf("ABANDON", "CONTINUE"),
    "initialLifecycleHooks.heartbeatTimeout": between(30, 7200),
    "warmPool.poolState": oneOf("Stopped", "Running", "Hibernated"),
  },
  "aws:autoscaling/lifecycleHook:LifecycleHook": shares,
  "aws:autoscaling/policy:Policy": { minAdjustmentMagnitude: atLeast(1) },
  "aws:iam/role:Role": { maxSessionDuration: between(3600, 43200) },
  "aws:lambda/function:Function": {
    "ephemeralStorage.size": between(512, 10240),
    memorySize: between(128, 32768),
    timeout: between(1, 900),
  },
  "aws:sns/topic:Topic": { tracingConfig: oneOf("Active", "PassThrough"), signatureVersion: between(1, 2) },
  "aws:sns/topicSubscription:TopicSubscription": {
    filterPolicyScope: oneOf("MessageAttributes", "MessageBody"),
    protocol: oneOf(
      ...["application", "email", "email-json", "firehose", "http", "https", "lambda", "sms", "sqs"],
    ),
  },
  "aws:cloudwatch/metricAlarm:MetricAlarm": {
    evaluateLowSampleCountPercentiles: oneOf("evaluate", "ignore"),
    evaluationPeriods: atLeast(1),
  },
  "aws:cloudwatch/eventTarget:EventTarget": {
    "ecsTarget.launchType": oneOf("EC2", "FARGATE", "EXTERNAL"),
    "retryPolicy.maximumEventAgeInSeconds": between(0, 86400),
    "retryPolicy.maximumRetryAttempts": between(0, 185),
  },
  "aws:guardduty/detectorFeature:DetectorFeature": { status: oneOf("ENABLED", "DISABLED") },
  "aws:cfg/recorder:Recorder": {
    "recordingMode.recordingFrequency": recording,
    "recordingMode.recordingModeOverride.recordingFrequency": recording,
  },
  "aws:cfg/deliveryChannel:DeliveryChannel": {
    "snapshotDeliveryProperties.deliveryFrequency": oneOf(
      ...["One_Hour", "Three_Hours", "Six_Hours", "Twelve_Hours", "TwentyFour_Hours"],
    ),
  },
  "aws:ssm/maintenanceWindow:MaintenanceWindow": { cutoff: between(0, 23), duration: between(1, 24) },
  "aws:ssm/patchBaseline:PatchBaseline": { "approvalRules.approveAfterDays": between(0, 360) },
  "aws:ecs/taskDefinition:TaskDefinition": { "ephemeralStorage.sizeInGib": between(21, 200) },
  "aws:synthetics/canary:Canary": {
    failureRetentionPeriod: between(1, 455),
    successRetentionPeriod: between(1, 455),
  },
  "aws:budgets/budget:Budget": {
    timeUnit: oneOf("DAILY", "MONTHLY", "QUARTERLY", "ANNUALLY", "CUSTOM"),
    "notifications.comparisonOperator": oneOf("GREATER_THAN", "LESS_THAN", "EQUAL_TO"),
    "notifications.notificationType": oneOf("ACTUAL", "FORECASTED"),
    "notifications.thresholdType": oneOf("PERCENTAGE", "ABSOLUTE_VALUE"),
  },
  "aws:inspector2/enabler:Enabler": {
    resourceTypes: eachOneOf("EC2", "ECR", "LAMBDA", "LAMBDA_CODE", "CODE_REPOSITORY"),
  },
};
