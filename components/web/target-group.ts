import type * as lb from "@pulumi/aws/lb";
import type { LoadBalancerArgs } from "./load-balancer";

/** Time that running requests have to end when an instance leaves; nginx allows an answer 30 seconds. */
const drainingSeconds = 60;

/** Time over which a new instance gets its full share: caches and connection pools fill meanwhile. */
const slowStartSeconds = 30;

/** Two good answers let an instance in after about 20 seconds, three bad ones take it out after about 30. */
const healthCheck = { interval: 10, timeout: 5, healthyThreshold: 2, unhealthyThreshold: 3 };

/** The instances behind the load balancer, reached by TLS on nginx's port. Their certificate is not verified by AWS. */
export function targetGroupArgs({ vpcId, healthCheckPath, tags }: LoadBalancerArgs): lb.TargetGroupArgs {
  return {
    vpcId,
    targetType: "instance",
    protocol: "HTTPS",
    protocolVersion: "HTTP1",
    port: 443,
    deregistrationDelay: drainingSeconds,
    slowStart: slowStartSeconds,
    loadBalancingAlgorithmType: "round_robin", // the only one that knows a slow start
    stickiness: { enabled: false, type: "lb_cookie" },
    healthCheck: {
      ...healthCheck,
      enabled: true,
      protocol: "HTTPS",
      port: "traffic-port",
      path: healthCheckPath,
      matcher: "200", // a redirect proves nothing (EG-C29)
    },
    tags,
  };
}
