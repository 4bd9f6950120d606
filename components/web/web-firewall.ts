import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as wafv2 from "@pulumi/aws/wafv2";
import * as pulumi from "@pulumi/pulumi";
import type { DataContent } from "../../lib/classification";
import { cloudFrontRegion, type Tags } from "../place";
import { logGroupArgs } from "../stores/log-group-args";
import { smallestRateLimit, visibility, webFirewallRules, type RateLimit } from "./web-firewall-rules";

export interface WebFirewallArgs {
  /** What it protects: load balancers of a region, or CloudFront distributions. */
  readonly scope: "REGIONAL" | "CLOUDFRONT";
  /** Limit for one client address. @default no limit */
  readonly rateLimit?: RateLimit;
  /** Encrypts the log; must lie in the firewall's region (`us-east-1` for CloudFront). @default CloudWatch's own key */
  readonly keyArn?: pulumi.Input<string>;
  readonly logContent: DataContent;
  readonly logRetentionDays: number;
  readonly tags: Tags;
}

/** Headers that carry credentials; they never reach the log. */
const secretHeaders = ["authorization", "cookie", "x-api-key"] as const;

/** Filters requests before they reach load balancer or distribution, and logs those that it stopped or counted. */
export class WebFirewall extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;
  /** Names it in metrics. */
  readonly metricName: pulumi.Output<string>;

  constructor(name: string, args: WebFirewallArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:web:WebFirewall", name, {}, opts);
    checkRateLimit(this, name, args.rateLimit);
    const region = args.scope === "CLOUDFRONT" ? { region: cloudFrontRegion } : {};
    const acl = new wafv2.WebAcl(
      `${name}-acl`,
      {
        ...region,
        scope: args.scope,
        description: `Filters requests to ${name}`,
        defaultAction: { allow: {} },
        rules: webFirewallRules(name, args.rateLimit),
        visibilityConfig: visibility(name),
        tags: args.tags,
      },
      { parent: this },
    );
    const group = new cloudwatch.LogGroup(
      `aws-waf-logs-${name}`, // AWS WAF writes only to groups whose name, made from this one, begins like this
      {
        ...region,
        ...logGroupArgs({ ...args, content: args.logContent, retentionDays: args.logRetentionDays }),
      },
      { parent: this },
    );
    const access = new cloudwatch.LogResourcePolicy(
      `${name}-log-access`,
      { ...region, policyName: group.name, policyDocument: group.arn.apply(deliveryPolicy) },
      { parent: this },
    );
    new wafv2.WebAclLoggingConfiguration(
      `${name}-logging`,
      {
        ...region,
        resourceArn: acl.arn,
        logDestinationConfigs: [group.arn],
        redactedFields: secretHeaders.map((header) => ({ singleHeader: { name: header } })),
        loggingFilter: {
          defaultBehavior: "DROP", // requests let through stand in the access logs already
          filters: [
            {
              behavior: "KEEP",
              requirement: "MEETS_ANY",
              conditions: [
                { actionCondition: { action: "BLOCK" } },
                { actionCondition: { action: "COUNT" } },
              ],
            },
          ],
        },
      },
      { parent: this, dependsOn: access },
    );
    this.arn = acl.arn;
    this.metricName = acl.visibilityConfig.metricName;
    this.registerOutputs({ arn: this.arn });
  }
}

function checkRateLimit(component: pulumi.Resource, name: string, limit: RateLimit | undefined): void {
  if (limit === undefined || limit.requests >= smallestRateLimit) return;
  throw new pulumi.ResourceError(
    `WebFirewall "${name}": the rate limit is ${limit.requests} requests in ${limit.windowSeconds} seconds, ` +
      `but AWS WAF counts at least ${smallestRateLimit}. Choose a longer window in the system's facts.`,
    component,
    true,
  );
}

/** Lets log delivery of the group's own account and region write into the group, and nothing else. */
function deliveryPolicy(groupArn: string): string {
  const [, partition, , region, accountId] = groupArn.split(":");
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "WebFirewallLogs",
        Effect: "Allow",
        Principal: { Service: "delivery.logs.amazonaws.com" },
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource: `${groupArn}:log-stream:*`,
        Condition: {
          StringEquals: { "aws:SourceAccount": accountId },
          ArnLike: { "aws:SourceArn": `arn:${partition ?? "aws"}:logs:${region ?? ""}:${accountId ?? ""}:*` },
        },
      },
    ],
  });
}
