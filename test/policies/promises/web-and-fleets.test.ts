import { promisedHealthCheck } from "../../../policies/rules/promises/promised-health-check";
import { promisedMinimumInstances } from "../../../policies/rules/promises/promised-minimum-instances";
import { promisedPublicPorts } from "../../../policies/rules/promises/promised-public-ports";
import { promisedRateLimit } from "../../../policies/rules/promises/promised-rate-limit";
import { promisedScaling } from "../../../policies/rules/promises/promised-scaling";
import { promisedTls13 } from "../../../policies/rules/promises/promised-tls-13";
import { of, table, unknown } from "../table";

const vdx = { tags: { System: "vdx" } };
const listener = "aws:lb/listener:Listener";
const https = (sslPolicy: unknown) =>
  of(listener, { ...vdx, protocol: "HTTPS", sslPolicy: sslPolicy as string });
const cdn = "aws:cloudfront/distribution:Distribution";

table(promisedTls13, [
  ["1.3 alone", "pass", https("ELBSecurityPolicy-TLS13-1-3-PQ-2025-09")],
  ["1.2 as well", "fail", https("ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09")],
  ["unset", "fail", of(listener, { ...vdx, protocol: "HTTPS" })],
  ["unknown", "not-evaluated", https(unknown)],
  ["another alias", "fail", { ...https("ELBSecurityPolicy-2016-08"), type: "aws:alb/listener:Listener" }],
  ["plain", "not-applicable", of(listener, { ...vdx, protocol: "HTTP" })],
  [
    "version left open",
    "not-applicable",
    of(listener, { tags: { System: "mailgenius" }, protocol: "HTTPS" }),
  ],
  [
    "CDN with 1.3",
    "pass",
    of(cdn, { ...vdx, viewerCertificate: { minimumProtocolVersion: "TLSv1.3_2025" } }),
  ],
  [
    "CDN with 1.2",
    "fail",
    of(cdn, { ...vdx, viewerCertificate: { minimumProtocolVersion: "TLSv1.2_2021" } }),
  ],
  ["CDN unset", "fail", of(cdn, vdx)],
]);

const at80 = (redirect: Readonly<Record<string, string>> | undefined) =>
  of(listener, {
    ...vdx,
    port: 80,
    defaultActions: [redirect === undefined ? { type: "forward" } : { type: "redirect", redirect }],
  });

table(promisedPublicPorts, [
  ["443", "pass", of(listener, { ...vdx, port: 443 })],
  ["80 that redirects", "pass", at80({ protocol: "HTTPS", port: "443" })],
  ["80 that forwards", "fail", at80(undefined)],
  ["80 that redirects to itself", "fail", at80({ path: "/" })],
  ["80 without an action", "fail", of(listener, { ...vdx, port: 80 })],
  ["22", "fail", of(listener, { ...vdx, port: 22 })],
  ["unset", "fail", of(listener, vdx)],
  ["unknown", "not-evaluated", of(listener, { ...vdx, port: unknown })],
  ["no system of ours", "not-applicable", of(listener)],
]);

const acl = "aws:wafv2/webAcl:WebAcl";
const rate = (limit: number, rest = {}, action: Readonly<Record<string, unknown>> = { block: {} }) =>
  of(acl, {
    ...vdx,
    scope: "REGIONAL",
    rules: [{ action: action as never, statement: { rateBasedStatement: { limit, ...rest } } }],
  });
const minute = { evaluationWindowSec: 60 };

table(promisedRateLimit, [
  ["documented", "pass", rate(100, minute)],
  ["one more", "fail", rate(101, minute)],
  ["in five minutes, as AWS counts by default", "pass", rate(500)],
  ["a bit more in five minutes", "fail", rate(501)],
  ["counted, not blocked", "fail", rate(100, minute, { count: {} })],
  ["no rule", "fail", of(acl, { ...vdx, scope: "REGIONAL" })],
  ["unknown", "not-evaluated", of(acl, { ...vdx, scope: "REGIONAL", rules: unknown })],
  ["in front of static files", "not-applicable", of(acl, { ...vdx, scope: "CLOUDFRONT" })],
  ["none documented", "not-applicable", of(acl, { tags: { System: "mailgenius" }, scope: "REGIONAL" })],
]);

const targets = "aws:lb/targetGroup:TargetGroup";

table(promisedHealthCheck, [
  ["documented", "pass", of(targets, { ...vdx, healthCheck: { path: "/health" } })],
  ["another path", "fail", of(targets, { ...vdx, healthCheck: { path: "/" } })],
  [
    "a redirect for healthy",
    "fail",
    of(targets, { ...vdx, healthCheck: { path: "/health", matcher: "200-399" } }),
  ],
  ["unset", "fail", of(targets, vdx)],
  ["unknown", "not-evaluated", of(targets, { ...vdx, healthCheck: unknown })],
  ["no system of ours", "not-applicable", of(targets)],
]);

const groupType = "aws:autoscaling/group:Group";
const tags = (tier: string) => [
  { key: "System", value: "mailgenius" },
  { key: "Tier", value: tier },
];

table(promisedMinimumInstances, [
  ["two", "pass", of(groupType, { tags: tags("app"), minSize: 2 })],
  ["one", "fail", of(groupType, { tags: tags("app"), minSize: 1 })],
  ["unset", "fail", of(groupType, { tags: tags("app") })],
  ["unknown", "not-evaluated", of(groupType, { tags: tags("app"), minSize: unknown })],
  ["no system of ours", "not-applicable", of(groupType, { minSize: 1 })],
]);

const group = of(groupType, { tags: tags("app") });
const policy = (name: string, scalingAdjustment: number) =>
  of(
    "aws:autoscaling/policy:Policy",
    { autoscalingGroupName: unknown, scalingAdjustment },
    { name, from: { autoscalingGroupName: ["subject"] } },
  );
const metric = (id: string, metricName: string) => ({ id, metric: { metricName } });
const alarm = (name: string, target: string, expression: unknown) =>
  of(
    "aws:cloudwatch/metricAlarm:MetricAlarm",
    {
      alarmActions: [unknown],
      metricQueries: [
        metric("cpu", "CPUUtilization"),
        metric("memory", "mem_used_percent"),
        metric("waiting", "QueueWaiting"),
        { id: "sum", expression: expression as string },
      ],
    },
    { name, from: { alarmActions: [target] } },
  );
const busy = "IF(FILL(cpu, 0) > 80 OR FILL(memory, 0) > 80 OR FILL(waiting, 0) > 1000, 1, 0)";
const idle = "IF(cpu < 30 AND memory < 30 AND waiting < 100, 1, 0)";
const out = [policy("out", 2), alarm("out-alarm", "out", busy)] as const;
const back = [policy("in", -1), alarm("in-alarm", "in", idle)] as const;

table(promisedScaling, [
  ["documented", "pass", group, ...out, ...back],
  ["a step of one", "fail", group, policy("out", 1), alarm("out-alarm", "out", busy), ...back],
  ["no way back", "fail", group, ...out],
  ["a policy that no alarm starts", "fail", group, policy("out", 2), ...back],
  ["another limit", "fail", group, out[0], alarm("a", "out", busy.replace("> 1000", "> 1001")), ...back],
  ["a limit less", "fail", group, out[0], alarm("a", "out", "IF(cpu > 80 OR memory > 80, 1, 0)"), ...back],
  ["joined the wrong way", "fail", group, ...out, back[0], alarm("b", "in", idle.replaceAll("AND", "OR"))],
  [
    "limits reached, not exceeded",
    "fail",
    group,
    out[0],
    alarm("a", "out", busy.replace("(cpu, 0) >", "(cpu, 0) >=")),
    ...back,
  ],
  ["unknown", "not-evaluated", group, out[0], alarm("a", "out", unknown), ...back],
  ["a tier without a rule", "not-applicable", of(groupType, { tags: tags("upload-worker") })],
]);
