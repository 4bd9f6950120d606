import assert from "node:assert/strict";
import { WebFirewall, type WebFirewallArgs } from "../../../components/web/web-firewall";
import { people } from "../../support/classification";
import { record } from "../../support/record";

const args: WebFirewallArgs = {
  scope: "REGIONAL",
  rateLimit: { requests: 100, windowSeconds: 60 },
  keyArn: "arn:key",
  logContent: people,
  logRetentionDays: 30,
  tags: { System: "vdx" },
};

interface Rule {
  name: string;
  priority: number;
  action?: unknown;
  overrideAction?: unknown;
  statement: {
    rateBasedStatement?: Record<string, unknown>;
    managedRuleGroupStatement?: {
      name: string;
      ruleActionOverrides?: { name: string; actionToUse: unknown }[];
    };
  };
}

describe("WebFirewall", () => {
  it("stops a client over the documented limit with 429 and when to come back", async () => {
    const [limit] = await rulesOf(args);
    assert.deepEqual(limit?.statement.rateBasedStatement, {
      limit: 100,
      evaluationWindowSec: 60,
      aggregateKeyType: "IP",
    });
    assert.deepEqual(limit.action, {
      block: {
        customResponse: { responseCode: 429, responseHeaders: [{ name: "Retry-After", value: "60" }] },
      },
    });
  });

  it("asks AWS's rule groups, and lets large bodies and HTML e-mails pass", async () => {
    const groups = (await rulesOf(args)).flatMap((rule) => rule.statement.managedRuleGroupStatement ?? []);
    assert.deepEqual(
      groups.map(({ name }) => name),
      [
        "AWSManagedRulesAmazonIpReputationList",
        "AWSManagedRulesCommonRuleSet",
        "AWSManagedRulesKnownBadInputsRuleSet",
        "AWSManagedRulesSQLiRuleSet",
      ],
    );
    const counted = groups.flatMap(({ ruleActionOverrides = [] }) => ruleActionOverrides);
    assert.deepEqual(
      counted.map(({ name }) => name),
      ["SizeRestrictions_BODY", "CrossSiteScripting_BODY"],
    );
    for (const { actionToUse } of counted) assert.deepEqual(actionToUse, { count: {} });
  });

  it("gives each rule one priority, and rule groups an override in place of an action", async () => {
    const rules = await rulesOf(args);
    assert.equal(new Set(rules.map(({ priority }) => priority)).size, rules.length);
    for (const rule of rules) {
      const isGroup = rule.statement.managedRuleGroupStatement !== undefined;
      assert.equal("overrideAction" in rule, isGroup, rule.name);
      assert.equal("action" in rule, !isGroup, rule.name);
    }
  });

  it("has no limit where none is documented", async () => {
    assert.ok(
      (await rulesOf({ ...args, rateLimit: undefined })).every(
        ({ statement }) => statement.rateBasedStatement === undefined,
      ),
    );
  });

  it("logs what it stopped to a group AWS WAF may write to, without credentials", async () => {
    const estate = await record(() => new WebFirewall("vdx-waf", args));
    const group = estate.named("aws-waf-logs-vdx-waf").inputs;
    assert.ok(!("name" in group), "two stacks of one account would want the same name");
    assert.equal(group.kmsKeyId, "arn:key");
    const { DataClass, RetentionDays } = group.tags as Record<string, string>;
    assert.deepEqual([DataClass, RetentionDays], ["personal", "30"]);
    const logging = estate.named("vdx-waf-logging").inputs;
    assert.deepEqual(logging.redactedFields, [
      { singleHeader: { name: "authorization" } },
      { singleHeader: { name: "cookie" } },
      { singleHeader: { name: "x-api-key" } },
    ]);
    assert.equal((logging.loggingFilter as { defaultBehavior: string }).defaultBehavior, "DROP");
    const policy = JSON.parse(String(estate.named("vdx-waf-log-access").inputs.policyDocument)) as {
      Statement: { Principal: unknown; Condition: unknown }[];
    };
    assert.deepEqual(policy.Statement[0]?.Principal, { Service: "delivery.logs.amazonaws.com" });
    assert.deepEqual(policy.Statement[0].Condition, {
      StringEquals: { "aws:SourceAccount": "111111111111" },
      ArnLike: { "aws:SourceArn": "arn:aws:logs:us-east-1:111111111111:*" },
    });
  });

  it("for CloudFront lies in us-east-1 with everything that belongs to it, otherwise where the stack is", async () => {
    const cdn = await record(() => new WebFirewall("vdx-cdn", { ...args, scope: "CLOUDFRONT" }));
    const regional = await record(() => new WebFirewall("vdx-waf", args));
    for (const { type, inputs } of cdn.resources.filter((resource) => resource.type.startsWith("aws:"))) {
      assert.equal(inputs.region, "us-east-1", type);
    }
    for (const { inputs } of regional.resources) assert.ok(!("region" in inputs));
  });

  it("refuses a limit that AWS would refuse", () => {
    const rateLimit = { requests: 9, windowSeconds: 60 } as const;
    assert.throws(
      () => new WebFirewall("w", { ...args, rateLimit }),
      /9 requests in 60 seconds.*at least 10/,
    );
  });
});

async function rulesOf(given: WebFirewallArgs): Promise<Rule[]> {
  const estate = await record(() => new WebFirewall("vdx-waf", given));
  return estate.named("vdx-waf-acl").inputs.rules as Rule[];
}
