import type { ProxyInputs } from "./proxy-inputs";
import { block } from "./text";

/**
 * The load balancer appends the client to X-Forwarded-For (VDX-110). It is the only proxy in front, so the last address is
 * the client, and no other is looked at: what stands before it the client may have written itself.
 */
export function clientAddress({ loadBalancerCidr, networkCidr }: ProxyInputs): string {
  return [
    `set_real_ip_from ${loadBalancerCidr};`,
    "real_ip_header X-Forwarded-For;",
    "real_ip_recursive off;",
    block("geo $inside", "default 0;", "127.0.0.0/8 1;", `${networkCidr} 1;`),
  ].join("\n");
}
