import type { Subject } from "../../../kit/subject";
import { classicLoadBalancerTypes } from "./load-balancer-types";

/** `application`, `network`, `gateway` or `classic`. Unset means application. */
export function kindOf(balancer: Subject): string {
  if ((classicLoadBalancerTypes as readonly string[]).includes(balancer.type)) return "classic";
  return balancer.text("loadBalancerType", "application");
}

/** `HTTP`, `HTTPS`, `TCP`, `TLS` … Unset on an application load balancer follows from the port. */
export function protocolOf(listener: Subject): string {
  if (!listener.has("protocol") && listener.has("port"))
    return listener.number("port", 0) === 443 ? "HTTPS" : "HTTP";
  return listener.text("protocol", "HTTP").toUpperCase();
}
