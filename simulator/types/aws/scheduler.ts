import type { IdentityContext, TypeEntry } from "../entry";
import { arn, byProperty, createdAt, text, unlessGiven } from "./support/identity";
import { keyArn, roleArn, within } from "./support/references";

const group = "aws:scheduler/scheduleGroup:ScheduleGroup";

const path = (context: IdentityContext): string =>
  `${text(context, "groupName") || "default"}/${text(context, "name")}`;

export const entries: Record<string, TypeEntry> = {
  "aws:scheduler/schedule:Schedule": {
    cloudFormation: "AWS::Scheduler::Schedule",
    id: path,
    autoname: { property: "name", maxLength: 64 },
    replaces: { groupName: "a schedule lives in its group; CloudFormation says it updates" },
    sets: [
      ...[
        "target.ecsParameters.networkConfiguration.securityGroups",
        "target.ecsParameters.placementStrategies",
      ],
      ...["target.ecsParameters.networkConfiguration.subnets", "target.ecsParameters.placementConstraints"],
    ],
    defaults: { scheduleExpressionTimezone: "UTC", state: "ENABLED" },
    outputs: (context) => ({
      arn: arn(context, "scheduler", `schedule/${path(context)}`),
      ...unlessGiven(context, { groupName: "default" }),
    }),
    references: [
      within("groupName", group, "name", /^default$/),
      keyArn("kmsKeyArn"),
      roleArn("target.roleArn"),
    ],
    unique: [["name", "groupName"]],
  },
  [group]: {
    cloudFormation: "AWS::Scheduler::ScheduleGroup",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 64 },
    outputs: (context) => ({
      arn: arn(context, "scheduler", `schedule-group/${text(context, "name")}`),
      creationDate: createdAt,
      lastModificationDate: createdAt,
      state: "ACTIVE",
    }),
    unique: [["name"]],
  },
};
