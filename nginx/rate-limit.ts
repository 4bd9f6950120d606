import { securityHeaders } from "./security-headers";
import type { ProxyInputs } from "./proxy-inputs";
import { block } from "./text";

/** Memory for about 160,000 client addresses. */
const zoneSizeMib = 10;

/**
 * The guard of this host; the limit for the whole estate is the web firewall's (VDX-109, VDX-111).
 * A full window's requests may come at once: `rate` alone would mean one request every 600 ms at 100 a minute.
 */
export function rateLimitZone({ rateLimit }: ProxyInputs): string {
  if (rateLimit === undefined) return "";
  const perMinute = Math.max(1, Math.round((rateLimit.requests * 60) / rateLimit.windowSeconds));
  return [
    `limit_req_zone $binary_remote_addr zone=per_client:${zoneSizeMib}m rate=${perMinute}r/m;`,
    "limit_req_status 429;",
  ].join("\n");
}

/** Applies the limit in a location. */
export function rateLimited({ rateLimit }: ProxyInputs): string {
  if (rateLimit === undefined) return "";
  return [
    `limit_req zone=per_client burst=${rateLimit.requests} nodelay;`,
    "error_page 429 @too_many_requests;",
  ].join("\n");
}

/** The answer to a client over its limit: when to come back, and the security headers again. */
export function tooManyRequests(inputs: ProxyInputs): string {
  if (inputs.rateLimit === undefined) return "";
  return block(
    "location @too_many_requests",
    `add_header Retry-After ${inputs.rateLimit.windowSeconds} always;`,
    securityHeaders(inputs),
    "return 429;",
  );
}
