import type { ProxyInputs } from "./proxy-inputs";
import { block } from "./text";

/** Memory for about 160,000 client addresses. */
const zoneSizeMib = 10;

/**
 * The guard of this host; the limit for the whole estate is the web firewall's (VDX-109, VDX-111). A refusal says when to
 * come back, and stands in the access log only: lines of the error log hold query strings.
 */
export function rateLimitZone({ rateLimit }: ProxyInputs): string {
  if (rateLimit === undefined) return "";
  const perMinute = (rateLimit.requests * 60) / rateLimit.windowSeconds;
  return [
    `limit_req_zone $binary_remote_addr zone=per_client:${zoneSizeMib}m rate=${perMinute}r/m;`,
    "limit_req_status 429;",
    "limit_req_log_level info;",
    block("map $limit_req_status $retry_after", "default '';", `REJECTED ${rateLimit.windowSeconds};`),
  ].join("\n");
}

/**
 * Applies the limit in a location. A full window's requests may come at once: `rate` alone would mean one request every
 * 600 ms at 100 a minute.
 */
export function rateLimited({ rateLimit }: ProxyInputs): string {
  return rateLimit === undefined ? "" : `limit_req zone=per_client burst=${rateLimit.requests} nodelay;`;
}
