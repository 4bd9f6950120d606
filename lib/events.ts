import type { AnnouncedEvent } from "./thresholds";

/** Events of AWS that alerts are made of. */
export const events = {
  /** A replacement of instances that stopped or was undone: the fleet runs the former version, or two. */
  instanceRefreshFailed: {
    title: "a replacement of instances failed or was rolled back",
    source: "aws.autoscaling",
    detailTypes: [
      "EC2 Auto Scaling Instance Refresh Failed",
      "EC2 Auto Scaling Instance Refresh Rollback Started",
      "EC2 Auto Scaling Instance Refresh Rollback Failed",
    ],
    fleetKey: "AutoScalingGroupName",
  },
  /** Told by CloudTrail, so the account needs a trail; of the home region only. */
  keyEndangered: {
    title: "an encryption key was disabled, or its deletion scheduled",
    source: "aws.kms",
    detailTypes: ["AWS API Call via CloudTrail"],
    detail: { eventSource: ["kms.amazonaws.com"], eventName: ["DisableKey", "ScheduleKeyDeletion"] },
  },
} as const satisfies Readonly<Record<string, AnnouncedEvent>>;
