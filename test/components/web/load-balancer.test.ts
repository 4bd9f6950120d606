import assert from "node:assert/strict";
import { AliasRecords } from "../../../components/web/alias-records";
import { LoadBalancer, type LoadBalancerArgs } from "../../../components/web/load-balancer";
import { hostRules, privatePathRules } from "../../../components/web/listener-rules";
import { record } from "../../support/record";

const args: LoadBalancerArgs = {
  place: { accountId: "111111111111", region: "us-east-1", recoveryRegion: "us-west-2" },
  vpcId: "vpc-1",
  subnetIds: ["subnet-1", "subnet-2"],
  securityGroupId: "sg-1",
  accessLogs: { bucket: "logs", prefix: "alb/vdx" },
  certificateArn: "arn:aws:acm:us-east-1:111111111111:certificate/1",
  minimumTls: "1.3",
  hosts: ["api.vdx.com", "api2.vdx.com"],
  healthCheckPath: "/health",
  privatePaths: ["/metrics", "/internal/"],
  deletionProtection: true,
  tags: { System: "vdx" },
};

describe("LoadBalancer", () => {
  it("answers port 80 with a redirect only", async () => {
    const estate = await record(() => new LoadBalancer("vdx-web", args));
    const { port, protocol, defaultActions } = estate.named("vdx-web-http").inputs;
    assert.deepEqual([port, protocol], [80, "HTTP"]);
    assert.deepEqual(defaultActions, [
      { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } },
    ]);
  });

  it("uses the TLS policy for the oldest version that is allowed", async () => {
    const strict = await record(() => new LoadBalancer("a", args));
    assert.equal(strict.named("a-https").inputs.sslPolicy, "ELBSecurityPolicy-TLS13-1-3-PQ-2025-09");
    const broad = await record(() => new LoadBalancer("a", { ...args, minimumTls: "1.2" }));
    assert.equal(broad.named("a-https").inputs.sslPolicy, "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09");
  });

  it("forwards known hosts only, and refuses private paths before", async () => {
    const estate = await record(() => new LoadBalancer("vdx-web", args));
    const listener = estate.named("vdx-web-https").inputs;
    const host = estate.named("vdx-web-host-api.vdx.com").inputs;
    const secret = estate.named("vdx-web-private-metrics").inputs;
    assert.deepEqual(statusOf(listener.defaultActions), "404");
    assert.deepEqual(host.conditions, [{ hostHeader: { values: ["api.vdx.com"] } }]);
    assert.deepEqual(host.actions, [
      { type: "forward", targetGroupArn: "arn:aws:lb:us-east-1:111111111111:vdx-web-tg" },
    ]);
    assert.deepEqual(secret.conditions, [{ pathPattern: { values: ["/metrics", "/metrics/*"] } }]);
    assert.deepEqual(statusOf(secret.actions), "403");
    assert.ok(Number(secret.priority) < Number(host.priority));
  });

  it("reaches instances by TLS, and takes out those that do not answer 200", async () => {
    const estate = await record(() => new LoadBalancer("vdx-web", args));
    const { protocol, port, targetType, healthCheck } = estate.named("vdx-web-tg").inputs;
    assert.deepEqual([protocol, port, targetType], ["HTTPS", 443, "instance"]);
    const { path, matcher, timeout, interval } = healthCheck as Record<string, unknown>;
    assert.deepEqual([path, matcher], ["/health", "200"]);
    assert.ok(
      Number(timeout) < Number(interval),
      "AWS refuses a timeout that is not shorter than the interval",
    );
  });

  it("is protected, logged, and safe against malformed requests", async () => {
    const estate = await record(() => new LoadBalancer("vdx-web", args));
    const inputs = estate.named("vdx-web-alb").inputs;
    assert.equal(inputs.enableDeletionProtection, true);
    assert.equal(inputs.dropInvalidHeaderFields, true);
    assert.equal(inputs.xffHeaderProcessingMode, "append");
    assert.deepEqual(inputs.accessLogs, { enabled: true, bucket: "logs", prefix: "alb/vdx" });
    assert.ok(Number(inputs.idleTimeout) < 75, "nginx must keep idle connections longer");
  });

  it("is associated with the web firewall that it is given", async () => {
    const without = await record(() => new LoadBalancer("a", args));
    assert.equal(without.ofType("aws:wafv2/webAclAssociation:WebAclAssociation").length, 0);
    const estate = await record(() => new LoadBalancer("a", { ...args, webAclArn: "arn:acl" }));
    assert.equal(estate.named("a-waf").inputs.webAclArn, "arn:acl");
  });

  it("names what would be too long for AWS short enough, for the longest system", async () => {
    const estate = await record(() => new LoadBalancer("email-gateway-web", args));
    for (const type of ["aws:lb/loadBalancer:LoadBalancer", "aws:lb/targetGroup:TargetGroup"]) {
      for (const { name } of estate.ofType(type)) assert.ok(`${name}-1234567`.length <= 32, name);
    }
  });
});

describe("listener rules", () => {
  it("keep their priority when another one goes", () => {
    const before = hostRules(["a.com", "b.com", "c.com"]);
    const after = hostRules(["b.com", "c.com"]);
    assert.deepEqual(after, before.slice(1));
  });

  it("stay within what AWS takes, in two separate ranges", () => {
    for (const { priority } of privatePathRules(["/metrics", "/a", "/b/c"]))
      assert.ok(priority >= 1 && priority < 10_000);
    for (const { priority } of hostRules(["a.com", "b.com"]))
      assert.ok(priority >= 10_000 && priority <= 50_000);
  });

  it("have names of their own where hosts or paths look alike", () => {
    const keys = [...hostRules(["a-b.com", "a.b.com"]), ...privatePathRules(["/a/b", "/a-b"])].map(
      ({ key }) => key,
    );
    assert.deepEqual(keys, ["a-b.com", "a.b.com", "a_b", "a-b"]);
  });

  it("refuse two texts that would share a priority", () => {
    const many = Array.from({ length: 2_000 }, (_, index) => `host${index}.com`);
    assert.throws(() => hostRules(many), /would get the same priority/);
  });
});

describe("AliasRecords", () => {
  it("leads every host to the target, by IPv6 only where it has addresses", async () => {
    const target = { dnsName: "alb.example.net", zoneId: "ZALB" };
    const plain = await record(
      () => new AliasRecords("n", { zoneId: "Z1", hosts: ["a.com", "b.com"], target }),
    );
    assert.deepEqual(
      plain.resources.filter(({ type }) => type.startsWith("aws:")).map(({ name }) => name),
      ["n-a.com-a", "n-b.com-a"],
    );
    assert.deepEqual(plain.named("n-a.com-a").inputs.aliases, [
      { name: "alb.example.net", zoneId: "ZALB", evaluateTargetHealth: false },
    ]);
    const dual = await record(
      () => new AliasRecords("n", { zoneId: "Z1", hosts: ["a.com"], target, dualStack: true }),
    );
    assert.equal(dual.named("n-a.com-aaaa").inputs.type, "AAAA");
  });
});

function statusOf(actions: unknown): string | undefined {
  return (actions as { fixedResponse?: { statusCode: string } }[])[0]?.fixedResponse?.statusCode;
}
