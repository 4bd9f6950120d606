import * as lb from "@pulumi/aws/lb";
import type * as pulumi from "@pulumi/pulumi";
import { hostRules, privatePathRules } from "./listener-rules";
import type { LoadBalancerArgs } from "./load-balancer";

/** AWS's own TLS policies, with post-quantum key exchange for clients that know it. */
const tlsPolicies: Readonly<Record<LoadBalancerArgs["minimumTls"], string>> = {
  "1.2": "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
  "1.3": "ELBSecurityPolicy-TLS13-1-3-PQ-2025-09",
};

/** Port 80 only sends clients to port 443; there, private paths are refused and known hosts forwarded. */
export function createListeners(
  parent: pulumi.Resource,
  name: string,
  args: LoadBalancerArgs,
  loadBalancerArn: pulumi.Input<string>,
  targetGroupArn: pulumi.Input<string>,
): void {
  const { tags } = args;
  new lb.Listener(
    `${name}-http`,
    {
      loadBalancerArn,
      port: 80,
      protocol: "HTTP",
      defaultActions: [
        { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } },
      ],
      tags,
    },
    { parent },
  );
  const https = new lb.Listener(
    `${name}-https`,
    {
      loadBalancerArn,
      port: 443,
      protocol: "HTTPS",
      sslPolicy: tlsPolicies[args.minimumTls],
      certificateArn: args.certificateArn,
      defaultActions: [refuse("404", "Not found")],
      tags,
    },
    { parent },
  );
  for (const { key, priority, match } of privatePathRules(args.privatePaths)) {
    new lb.ListenerRule(
      `${name}-private-${key}`,
      {
        listenerArn: https.arn,
        priority,
        conditions: "paths" in match ? [{ pathPattern: { values: [...match.paths] } }] : [],
        actions: [refuse("403", "Forbidden")],
        tags,
      },
      { parent },
    );
  }
  for (const { key, priority, match } of hostRules(args.hosts)) {
    new lb.ListenerRule(
      `${name}-host-${key}`,
      {
        listenerArn: https.arn,
        priority,
        conditions: "hosts" in match ? [{ hostHeader: { values: [...match.hosts] } }] : [],
        actions: [{ type: "forward", targetGroupArn }],
        tags,
      },
      { parent },
    );
  }
}

interface FixedResponse {
  type: "fixed-response";
  fixedResponse: { contentType: "text/plain"; messageBody: string; statusCode: string };
}

function refuse(statusCode: string, messageBody: string): FixedResponse {
  return { type: "fixed-response", fixedResponse: { contentType: "text/plain", messageBody, statusCode } };
}
