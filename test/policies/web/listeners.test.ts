import { unknown, type Value } from "../../../policies/kit/value";
import { albHttpRedirectsToHttps } from "../../../policies/rules/web/alb-http-redirects-to-https";
import { albSecureProtocols } from "../../../policies/rules/web/alb-secure-protocols";
import { albTlsPolicy } from "../../../policies/rules/web/alb-tls-policy";
import {
  listenerRuleTypes,
  listenerTypes,
  targetGroupTypes,
} from "../../../policies/rules/web/shared/load-balancer-types";
import { of, rows, type Row } from "../rows";

type Inputs = Readonly<Record<string, Value>>;

const classic = of("aws:elb/loadBalancer:LoadBalancer");
const redirect = (inputs: Inputs = {}): Inputs => ({
  type: "redirect",
  redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301", ...inputs },
});
const forward: Inputs = { type: "forward", targetGroupArn: unknown };

for (const type of listenerTypes) {
  const http = (...defaultActions: readonly Value[]) =>
    of(type)({ protocol: "HTTP", port: 80, defaultActions });
  const https = (inputs = {}) => of(type)({ protocol: "HTTPS", port: 443, ...inputs });

  rows(albHttpRedirectsToHttps, [
    ["a redirect to HTTPS", "pass", http(redirect())],
    ["a forward", "fail", http(forward)],
    ["a fixed response", "fail", http({ type: "fixed-response" })],
    ["a redirect to HTTP", "fail", http(redirect({ protocol: "HTTP" }))],
    ["a redirect that keeps the protocol", "fail", http(redirect({ protocol: undefined }))],
    ["a redirect for the moment", "fail", http(redirect({ statusCode: "HTTP_302" }))],
    ["a second action", "fail", http(redirect(), forward)],
    ["no action", "fail", http()],
    ["unknown actions", "not-evaluated", of(type)({ protocol: "HTTP", defaultActions: unknown })],
    ["an unknown protocol", "not-evaluated", of(type)({ protocol: unknown })],
    ["unset on port 80", "fail", of(type)({ port: 80, defaultActions: [forward] })],
    ["HTTPS", "not-applicable", https({ defaultActions: [forward] })],
    ["TCP", "not-applicable", of(type)({ protocol: "TCP", port: 80 })],
  ]);

  rows(albTlsPolicy, [
    ...[
      "ELBSecurityPolicy-TLS13-1-2-2021-06",
      "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
      "ELBSecurityPolicy-TLS13-1-2-Res-FIPS-2023-04",
      "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
      "ELBSecurityPolicy-TLS13-1-3-PQ-2025-09",
    ].map((sslPolicy): Row => [sslPolicy, "pass", https({ sslPolicy })]),
    ...[
      "ELBSecurityPolicy-2016-08",
      "ELBSecurityPolicy-TLS13-1-1-2021-06",
      "ELBSecurityPolicy-TLS13-1-0-2021-06",
      "ELBSecurityPolicy-TLS13-1-2-Ext2-2021-06",
      "ELBSecurityPolicy-TLS-1-2-2017-01",
    ].map((sslPolicy): Row => [sslPolicy, "fail", https({ sslPolicy })]),
    ["unset", "fail", https()],
    ["unknown", "not-evaluated", https({ sslPolicy: unknown })],
    ["TLS of a network load balancer", "fail", of(type)({ protocol: "TLS", port: 443 })],
    ["plain HTTP", "not-applicable", http(redirect())],
  ]);

  rows(albSecureProtocols, [
    ["HTTPS", "pass", https({ defaultActions: [forward] })],
    ["HTTP that redirects", "pass", http(redirect())],
    ["HTTP that forwards", "fail", http(forward)],
    ["HTTP that does nobody knows what", "not-evaluated", http({ type: unknown })],
    ["TCP passes encryption through", "pass", of(type)({ protocol: "TCP", defaultActions: [forward] })],
  ]);
}

const listener = (protocol: Value) => of(listenerTypes[0] ?? "")({ protocol }, { name: "listener" });
for (const type of listenerRuleTypes) {
  const onListener = (...actions: readonly Value[]) =>
    of(type)({ actions, listenerArn: unknown }, { from: { listenerArn: ["listener"] } });
  rows(albHttpRedirectsToHttps, [
    ["a rule that redirects", "pass", onListener(redirect()), listener("HTTP")],
    ["a rule that forwards", "fail", onListener(forward), listener("HTTP")],
    ["a rule of an HTTPS listener", "not-applicable", onListener(forward), listener("HTTPS")],
    [
      "a rule of a listener elsewhere",
      "not-evaluated",
      of(type)({ actions: [forward], listenerArn: "arn:x" }),
    ],
  ]);
}

for (const type of targetGroupTypes) {
  rows(albSecureProtocols, [
    ["HTTPS to the targets", "pass", of(type)({ protocol: "HTTPS" })],
    ["HTTP to the targets", "fail", of(type)({ protocol: "HTTP" })],
    ["TLS to the targets", "pass", of(type)({ protocol: "TLS" })],
    ["unset", "fail", of(type)()],
    ["unknown", "not-evaluated", of(type)({ protocol: unknown })],
    ["a function", "not-applicable", of(type)({ targetType: "lambda" })],
  ]);
}

const listeners = (lbProtocol: Value, instanceProtocol: Value = "https"): Inputs => ({
  listeners: [{ lbProtocol, instanceProtocol }],
});
rows(albHttpRedirectsToHttps, [
  ["classic with HTTPS", "pass", classic(listeners("https"))],
  ["classic with HTTP", "fail", classic(listeners("HTTP"))],
]);
rows(albSecureProtocols, [
  ["classic, HTTPS on both sides", "pass", classic(listeners("https"))],
  ["classic, HTTP to the instance", "fail", classic(listeners("https", "http"))],
  ["classic, unknown", "not-evaluated", classic(listeners(unknown))],
]);
const policy = (value: Value) =>
  of("aws:elb/loadBalancerPolicy:LoadBalancerPolicy")(
    {
      policyTypeName: "SSLNegotiationPolicyType",
      policyAttributes: [{ name: "Reference-Security-Policy", value }],
      loadBalancerName: unknown,
    },
    { name: "policy", from: { loadBalancerName: ["subject"] } },
  );
rows(albTlsPolicy, [
  [
    "classic, one listener of two",
    "fail",
    classic({ listeners: [{ lbProtocol: "tcp" }, { lbProtocol: "ssl" }] }),
  ],
  [
    "classic, strictest policy",
    "pass",
    classic(listeners("https")),
    policy("ELBSecurityPolicy-TLS-1-2-2017-01"),
  ],
  ["classic, old policy", "fail", classic(listeners("https")), policy("ELBSecurityPolicy-2016-08")],
  ["classic, unknown policy", "not-evaluated", classic(listeners("https")), policy(unknown)],
  ["classic, unset", "fail", classic(listeners("ssl"))],
  ["classic, TCP", "not-applicable", classic(listeners("tcp"))],
]);
