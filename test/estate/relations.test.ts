import assert from "node:assert/strict";
import { stackNames } from "../../config";
import { systemNames } from "../../lib/system-names";
import { schemaOf } from "../../simulator/schema/schema";
import { systems } from "../../systems";
import type { Recorded, Recording } from "../support/record";
import { declared } from "./declared";

/** Longest names that AWS takes, less the eight characters that Pulumi appends to a logical name. */
const longestLogicalName: Readonly<Record<string, number>> = {
  "aws:lb/loadBalancer:LoadBalancer": 24,
  "aws:lb/targetGroup:TargetGroup": 24,
  "aws:iam/role:Role": 56,
  "aws:lambda/function:Function": 56,
  "aws:sqs/queue:Queue": 72,
  "aws:s3/bucket:Bucket": 55,
};

const isAws = ({ type }: Recorded): boolean => type.startsWith("aws:");

for (const stack of stackNames()) {
  describe(`the estate of ${stack}`, () => {
    let estate: Recording;
    before(async () => {
      estate = await declared(stack);
    });

    it("puts owner and system on everything that can carry tags", () => {
      const without = estate.resources.filter(isAws).filter(({ type, inputs }) => {
        if (!schemaOf(type).inputs.has("tags")) return false;
        const tags = tagsOf(inputs.tags);
        return tags.Owner === undefined || tags.System === undefined;
      });
      assert.deepEqual(
        without.map(({ name, type }) => `${type} ${name}`),
        [],
      );
    });

    it("decides for every alarm what silence means: the engine would fill in what AWS takes", () => {
      const alarms = estate.ofType("aws:cloudwatch/metricAlarm:MetricAlarm");
      const undecided = alarms.filter(({ inputs }) => inputs.treatMissingData === undefined);
      assert.deepEqual(
        undecided.map(({ name }) => name),
        [],
      );
    });

    it("leaves room for the random end of every automatic name", () => {
      const tooLong = estate.resources.filter(({ type, name, inputs }) => {
        const longest = longestLogicalName[type];
        return (
          longest !== undefined &&
          inputs.name === undefined &&
          inputs.bucket === undefined &&
          name.length > longest
        );
      });
      assert.deepEqual(
        tooLong.map(({ name }) => name),
        [],
      );
    });

    it("gives every rule between two groups its counterpart on the other side", () => {
      const way = (from: unknown, to: unknown, port: unknown): string =>
        `${String(from)} → ${String(to)} ${String(port)}`;
      const out = estate
        .ofType("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule")
        .map(({ inputs }) => inputs);
      const into = estate
        .ofType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule")
        .map(({ inputs }) => inputs);
      const opened = new Set(
        out.map((rule) => way(rule.securityGroupId, rule.referencedSecurityGroupId, rule.fromPort)),
      );
      for (const rule of into) {
        if (rule.referencedSecurityGroupId === undefined) continue;
        const needed = way(rule.referencedSecurityGroupId, rule.securityGroupId, rule.fromPort);
        assert.ok(opened.has(needed), `nothing may go out for ${needed}`);
      }
    });

    it("lets the health check in where the target group sends it", () => {
      for (const { inputs } of estate.ofType("aws:lb/targetGroup:TargetGroup"))
        assert.equal(inputs.port, 443);
      const admitted = estate
        .ofType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule")
        .filter(
          ({ inputs }) =>
            inputs.fromPort === 443 && /load-balancer/.test(String(inputs.referencedSecurityGroupId)),
        );
      const serving = systemNames.flatMap((name) =>
        Object.values(systems[name].tiers).filter(({ ports }) => ports.value.length > 0),
      );
      assert.equal(admitted.length, serving.length);
    });

    it("opens nothing to the internet but the load balancers' 80 and 443", () => {
      const open = estate
        .ofType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule")
        .filter(({ inputs }) => inputs.cidrIpv4 === "0.0.0.0/0" || inputs.cidrIpv6 === "::/0");
      assert.equal(open.length, 2 * systemNames.length);
      for (const { name, inputs } of open) {
        assert.match(String(inputs.securityGroupId), /load-balancer/, name);
        assert.ok(inputs.fromPort === inputs.toPort && [80, 443].includes(Number(inputs.fromPort)), name);
      }
    });

    it("keeps every database and cache in data subnets, closed to the public and encrypted", () => {
      for (const { name, inputs } of estate.ofType("aws:rds/instance:Instance")) {
        assert.equal(inputs.publiclyAccessible, false, name);
        assert.equal(inputs.storageEncrypted, true, name);
        assert.equal(inputs.deletionProtection, true, name);
      }
      for (const type of ["aws:rds/subnetGroup:SubnetGroup", "aws:elasticache/subnetGroup:SubnetGroup"]) {
        for (const { name, inputs } of estate.ofType(type))
          assert.match(JSON.stringify(inputs.subnetIds), /data/, name);
      }
    });

    it("admits CloudFront to the key of a system whose pages it serves, and to no other", () => {
      for (const name of systemNames) {
        const { policy } = estate.named(`${name}-key-primary`).inputs;
        assert.equal(
          String(policy).includes("cloudfront.amazonaws.com"),
          systems[name].frontend !== undefined,
          name,
        );
      }
    });

    it("names no secret value in user data", () => {
      for (const { name, inputs } of estate.ofType("aws:ec2/launchTemplate:LaunchTemplate")) {
        const text = Buffer.from(String(inputs.userData), "base64").toString("latin1");
        assert.doesNotMatch(text, /-random/, name); // how the recorder marks generated passwords
      }
    });
  });
}

function tagsOf(tags: unknown): Record<string, unknown> {
  if (!Array.isArray(tags)) return (tags ?? {}) as Record<string, unknown>;
  return Object.fromEntries((tags as { key: string; value: string }[]).map(({ key, value }) => [key, value]));
}
