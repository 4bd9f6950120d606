import assert from "node:assert/strict";
import { stackNames } from "../../config";
import { alertLevels } from "../../lib/severity";
import { alarmsOfStack } from "../../scripts/alarms/stack-alarms";
import type { Recorded, Recording } from "../support/record";
import { declared } from "./declared";

const metricAlarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";
const compositeAlarmType = "aws:cloudwatch/compositeAlarm:CompositeAlarm";

/** What an alarm must watch, and the output by which metrics know it. */
const watchedBy: Readonly<Record<string, (resource: Recorded) => string>> = {
  "aws:autoscaling/group:Group": ({ name }) => `${name}-name`,
  "aws:rds/instance:Instance": ({ inputs }) => String(inputs.identifier),
  "aws:elasticache/replicationGroup:ReplicationGroup": ({ name }) => `${name}-id-001`,
  "aws:lb/loadBalancer:LoadBalancer": ({ name }) => `${name}-suffix`,
  "aws:lb/targetGroup:TargetGroup": ({ name }) => `${name}-suffix`,
  "aws:lambda/function:Function": ({ name }) => `${name}-name`,
  "aws:sqs/queue:Queue": ({ name }) => `${name}-name`,
  "aws:ec2/natGateway:NatGateway": ({ name }) => `${name}-id`,
  "aws:rds/proxy:Proxy": ({ inputs }) => String(inputs.name),
  "aws:cloudfront/distribution:Distribution": ({ name }) => `${name}-id`,
  "aws:sns/topic:Topic": ({ name }) => name,
};

/** Topics that mailboxes subscribe to: what is wrong with them could be told by themselves only. */
const isMail = (name: string): boolean => name.includes("-notifier-mail-");

for (const stack of stackNames()) {
  describe(`the alarms of ${stack}`, () => {
    const planned = alarmsOfStack(stack).flatMap(({ alarms }) => alarms);
    let estate: Recording;
    let alarms: readonly Recorded[];
    let composites: readonly Recorded[];
    before(async () => {
      estate = await declared(stack);
      alarms = estate.ofType(metricAlarmType).filter(({ inputs }) => !scales(inputs) && !isOfTrail(inputs));
      composites = estate.ofType(compositeAlarmType);
    });

    it("are the thresholds times what they are measured on: none without, none beside", () => {
      assert.deepEqual(
        alarms.map(({ inputs }) => inputs.name).sort(),
        planned.map(({ name }) => name).sort(),
      );
      assert.deepEqual(
        composites.map(({ inputs }) => inputs.alarmName).sort(),
        planned.flatMap(({ silenced }) => (silenced === undefined ? [] : [silenced.notifyingName])).sort(),
      );
    });

    it("say what the thresholds say", () => {
      for (const { name, threshold, metric } of planned) {
        const { inputs } = estate.named(name);
        const { breach, limit, sustained, sources, severity } = threshold;
        assert.equal(inputs.threshold, limit.value, name);
        assert.equal(
          inputs.comparisonOperator,
          breach === "above" ? "GreaterThanThreshold" : "LessThanThreshold",
          name,
        );
        assert.equal(inputs.treatMissingData, metric.whenMissing.treat, name);
        const periods = Number(inputs.datapointsToAlarm);
        assert.equal(inputs.evaluationPeriods, periods + (metric.latePeriods ?? 0), name);
        const seconds = periods * periodOf(inputs);
        assert.ok(seconds >= sustained.value && seconds - periodOf(inputs) < sustained.value, name);
        const tags = inputs.tags as Record<string, string>;
        assert.equal(tags.Severity, severity, name);
        assert.equal(tags.Requirement, sources.join(" "), name);
        for (const source of sources) assert.ok(String(inputs.alarmDescription).includes(source), name);
      }
    });

    it("tell the topic of their level and system, themselves or through one composite alarm", () => {
      for (const { name, threshold } of planned) {
        const speaking = composites.filter(({ inputs }) =>
          String(inputs.alarmRule).startsWith(`ALARM("${name}")`),
        );
        const acting = [estate.named(name), ...speaking].filter(
          ({ inputs }) => inputs.alarmActions !== undefined,
        );
        assert.equal(acting.length, 1, name);
        const system = (estate.named(name).inputs.tags as { System: string }).System;
        const told = acting[0]?.inputs.alarmActions as readonly string[];
        const topic =
          threshold.direct === true
            ? `:${system}-notifier-mail-`
            : `arn:aws:sns:us-east-1:111111111111:${system}-alerts-${threshold.severity}`;
        assert.ok(told.length === 1 && told[0]?.includes(topic), `${name} tells ${told.join(", ")}`);
        assert.deepEqual(acting[0]?.inputs.okActions, told, name);
      }
    });

    it("name only alarms that exist, in rules that CloudWatch takes", () => {
      const names = new Set(alarms.map(({ inputs }) => inputs.name));
      for (const { name, inputs } of composites) {
        const rule = String(inputs.alarmRule);
        assert.ok(rule.length <= 10_240, name);
        const named = [...rule.matchAll(/ALARM\("([^"]+)"\)/g)].map(([, each]) => each);
        const suppressor = (inputs.actionsSuppressor as { alarm: string } | undefined)?.alarm;
        for (const each of [...named, ...(suppressor === undefined ? [] : [suppressor])]) {
          assert.ok(names.has(each), `${name} names ${each ?? ""}`);
        }
      }
    });

    it("stay within what CloudWatch takes", () => {
      for (const { name, inputs } of [...alarms, ...composites]) {
        assert.ok(name.length <= 255);
        assert.ok(String(inputs.alarmDescription).length <= 1024, name);
        for (const value of Object.values(inputs.tags as Record<string, string>)) {
          assert.match(value, /^[\w .:/=+@-]{1,256}$/, name);
        }
      }
    });

    it("watch every fleet, database, Redis group, load balancer, function, queue, gateway and topic", () => {
      const read = new Set(alarms.flatMap(({ inputs }) => dimensionValues(inputs)));
      const unwatched = Object.entries(watchedBy).flatMap(([type, identity]) =>
        estate.ofType(type).filter((resource) => !read.has(identity(resource)) && !isMail(resource.name)),
      );
      assert.deepEqual(
        unwatched.map(({ name }) => name),
        [],
        "a function is added to functionNames in lib/alarm-targets.ts and to components/platform/alarm-dimensions.ts",
      );
    });

    it("roll back a replacement of instances by an alarm that exists", () => {
      for (const { name, inputs } of estate.ofType("aws:autoscaling/group:Group")) {
        const { preferences } = inputs.instanceRefresh as {
          preferences: { alarmSpecification?: { alarms: string[] } };
        };
        const serves = (inputs.targetGroupArns as string[]).length > 0;
        assert.equal(preferences.alarmSpecification !== undefined, serves, name);
        for (const each of preferences.alarmSpecification?.alarms ?? []) {
          assert.equal(estate.named(each).inputs.metricName, "UnHealthyHostCount");
        }
      }
    });

    it("need no topic that is missing", () => {
      const levels = estate.ofType("aws:sns/topic:Topic").map(({ name }) => name.split("-").at(-1));
      for (const level of alertLevels) assert.ok(levels.includes(level));
    });
  });
}

/** The alarms behind scaling rules: they act on fleets, not on people. */
/** Counts of the account's trail are the benchmark's, not thresholds: `components/security/security-event-patterns.ts`. */
function isOfTrail({ namespace }: Recorded["inputs"]): boolean {
  return String(namespace).endsWith("/Security");
}

function scales({ alarmActions }: Recorded["inputs"]): boolean {
  return JSON.stringify(alarmActions ?? []).includes(":autoscaling:");
}

interface Query {
  readonly metric?: { readonly period: number; readonly dimensions: Readonly<Record<string, string>> };
}

function periodOf({ period, metricQueries }: Recorded["inputs"]): number {
  const queries = (metricQueries ?? []) as readonly Query[];
  return Number(period ?? queries.find(({ metric }) => metric !== undefined)?.metric?.period);
}

function dimensionValues({ dimensions, metricQueries }: Recorded["inputs"]): readonly string[] {
  const queries = (metricQueries ?? []) as readonly Query[];
  return [dimensions ?? {}, ...queries.map(({ metric }) => metric?.dimensions ?? {})].flatMap((each) =>
    Object.values(each as Record<string, string>),
  );
}
