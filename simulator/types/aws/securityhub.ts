import type { IdentityContext, TypeEntry } from "../entry";
import { arn, text, unlessGiven } from "./support/identity";

/** `…::standards/aws-foundational-security-best-practices/v/1.0.0` → `subscription/aws-foundational-…/v/1.0.0` */
const subscriptionArn = (context: IdentityContext): string =>
  arn(
    context,
    "securityhub",
    `subscription/${text(context, "standardsArn").split(/(?:standards|ruleset)\//)[1] ?? ""}`,
  );

export const entries: Record<string, TypeEntry> = {
  "aws:securityhub/account:Account": {
    cloudFormation: "AWS::SecurityHub::Hub",
    id: (context) => context.accountId,
    replaces: { enableDefaultStandards: "asked once, when Security Hub is switched on" },
    defaults: { autoEnableControls: true, enableDefaultStandards: true },
    outputs: (context) => ({
      arn: arn(context, "securityhub", "hub/default"),
      ...unlessGiven(context, { controlFindingGenerator: "SECURITY_CONTROL" }),
    }),
  },
  "aws:securityhub/standardsSubscription:StandardsSubscription": {
    cloudFormation: "AWS::SecurityHub::Standard",
    id: subscriptionArn,
    outputs: (context) => ({ arn: subscriptionArn(context) }),
    unique: [["standardsArn"]],
  },
};
