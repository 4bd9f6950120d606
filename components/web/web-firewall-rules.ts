import type { input } from "@pulumi/aws/types";

/** Requests that one client address may make in a window. AWS counts at least 10. */
export interface RateLimit {
  readonly requests: number;
  readonly windowSeconds: 60 | 120 | 300 | 600;
}

/** Smallest limit that AWS accepts (since August 2024). */
export const smallestRateLimit = 10;

/**
 * AWS's rule groups, in the order in which they are asked, with the rules of theirs that only count. Bodies of these
 * platforms are lists of contacts, files, and e-mails in HTML: larger than 8 KiB, and full of what looks like a script.
 */
const managedGroups: readonly { readonly name: string; readonly onlyCount?: readonly string[] }[] = [
  { name: "AWSManagedRulesAmazonIpReputationList" },
  { name: "AWSManagedRulesCommonRuleSet", onlyCount: ["SizeRestrictions_BODY", "CrossSiteScripting_BODY"] },
  { name: "AWSManagedRulesKnownBadInputsRuleSet" },
  { name: "AWSManagedRulesSQLiRuleSet" },
];

/** The rate limit first, so that a flood is not billed through the other rules; together 1,127 of 1,500 capacity units. */
export function webFirewallRules(name: string, rateLimit: RateLimit | undefined): input.wafv2.WebAclRule[] {
  const limit = rateLimit === undefined ? [] : [rateLimitRule(name, rateLimit)];
  return [...limit, ...managedGroups.map((group, index) => managedRule(name, group, index + 1))];
}

function rateLimitRule(name: string, { requests, windowSeconds }: RateLimit): input.wafv2.WebAclRule {
  return {
    name: "rate-limit",
    priority: 0,
    statement: {
      rateBasedStatement: { limit: requests, evaluationWindowSec: windowSeconds, aggregateKeyType: "IP" },
    },
    action: {
      block: {
        customResponse: {
          responseCode: 429,
          responseHeaders: [{ name: "Retry-After", value: String(windowSeconds) }],
        },
      },
    },
    visibilityConfig: visibility(`${name}-rate-limit`),
  };
}

function managedRule(
  name: string,
  { name: group, onlyCount = [] }: (typeof managedGroups)[number],
  priority: number,
): input.wafv2.WebAclRule {
  return {
    name: group,
    priority,
    statement: {
      managedRuleGroupStatement: {
        vendorName: "AWS",
        name: group,
        ...(onlyCount.length > 0 && {
          ruleActionOverrides: onlyCount.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
        }),
      },
    },
    overrideAction: { none: {} },
    visibilityConfig: visibility(`${name}-${group}`),
  };
}

/** Every rule publishes a metric; samples of requests stay off, they would show personal data in the console. */
export function visibility(metricName: string): input.wafv2.WebAclVisibilityConfig {
  return { cloudwatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false };
}
