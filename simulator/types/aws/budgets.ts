import type { TypeEntry } from "../entry";
import { globalArn, text, unlessGiven } from "./support/identity";
import { topicArn } from "./support/references";

export const entries: Record<string, TypeEntry> = {
  "aws:budgets/budget:Budget": {
    cloudFormation: "AWS::Budgets::Budget",
    id: (context) => `${text(context, "accountId") || context.accountId}:${text(context, "name")}`,
    autoname: { property: "name", maxLength: 100 },
    replaces: { accountId: "a budget belongs to its account" },
    sets: [
      ...["costFilters", "notifications", "plannedLimits"],
      ...["notifications.subscriberEmailAddresses", "notifications.subscriberSnsTopicArns"],
    ],
    defaults: { timePeriodEnd: "2087-06-15_00:00" },
    outputs: (context) => ({
      arn: globalArn(context, "budgets", `budget/${text(context, "name")}`),
      ...unlessGiven(context, { accountId: context.accountId, timePeriodStart: "2026-01-01_00:00" }),
    }),
    references: [topicArn("notifications[].subscriberSnsTopicArns[]")],
    unique: [["name"]],
  },
};
