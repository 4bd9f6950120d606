import assert from "node:assert/strict";
import { securityEventPatterns } from "../../../components/security/security-event-patterns";
import { SecurityEvents } from "../../../components/security/security-events";
import { securityEvents } from "../../../policies/rules/logs/security-events";
import { type Recording, record } from "../../support/record";

describe("SecurityEvents", () => {
  let estate: Recording;
  before(async () => {
    estate = await record(
      () =>
        new SecurityEvents("estate-security-events", {
          system: "estate",
          namespace: "Estate",
          trailLogGroupName: "trail-group",
          topicArns: { critical: "arn:critical", warning: "arn:warning", info: "arn:info" },
          tags: { System: "estate" },
        }),
    );
  });

  it("count on the trail's log group what the benchmark lists, with an alarm on each count", () => {
    const filters = estate.ofType("aws:cloudwatch/logMetricFilter:LogMetricFilter");
    assert.equal(filters.length, 14);
    for (const { name, inputs } of filters) {
      assert.equal(inputs.logGroupName, "trail-group", name);
      const { name: metric, namespace } = inputs.metricTransformation as { name: string; namespace: string };
      const alarm = estate.named(name.replace(/-count$/, ""));
      assert.equal(alarm.inputs.metricName, metric);
      assert.equal(alarm.inputs.namespace, namespace);
      assert.equal(namespace, "Estate/Security");
    }
  });

  for (const { cis, what, words } of securityEvents) {
    it(`name what policies look for: ${what}`, () => {
      const found = Object.values(securityEventPatterns).filter((event) => event.cis === cis);
      assert.equal(found.length, 1);
      const pattern = found[0]?.pattern ?? "";
      assert.ok(words.every((word) => [word].flat().some((each) => pattern.includes(each))));
    });
  }

  it("are patterns of CloudWatch Logs: at most 1,024 characters, brackets in pairs", () => {
    for (const [id, { pattern }] of Object.entries(securityEventPatterns)) {
      assert.ok(pattern.length <= 1024, id);
      assert.match(pattern, /^\{ .* \}$/);
      const count = (sign: string): number => pattern.split(sign).length;
      assert.equal(count("("), count(")"), id);
    }
  });

  it("wake somebody for what hides an attack or cannot be undone, and have no end to tell", () => {
    for (const id of ["root-used", "trail-changed", "key-disabled"]) {
      assert.deepEqual(estate.named(`estate-security-events-${id}`).inputs.alarmActions, ["arn:critical"]);
    }
    for (const { inputs } of estate.ofType("aws:cloudwatch/metricAlarm:MetricAlarm")) {
      assert.equal(inputs.okActions, undefined);
      assert.match(String(inputs.name), /^estate-trail-[a-z-]+$/);
      assert.equal(inputs.treatMissingData, "notBreaching");
    }
  });
});
