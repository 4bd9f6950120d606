import type { ProxyInputs } from "./proxy-inputs";

/**
 * The load balancer appends the client to X-Forwarded-For (VDX-110). It is the only proxy in front, so the last address is
 * the client, and no other is looked at: what stands before it the client may have written itself.
 */
export function clientAddress({ trustedCidr }: ProxyInputs): string {
  return [
    `set_real_ip_from ${trustedCidr};`,
    "real_ip_header X-Forwarded-For;",
    "real_ip_recursive off;",
  ].join("\n");
}
