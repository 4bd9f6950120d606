import type { ProxyInputs } from "./proxy-inputs";

/**
 * Headers on every answer, errors included: what protects browsers (MG-199, MG-D14, VDX-113), the number under which the
 * log knows the request, and what maps say of this answer. nginx leaves a header without value out.
 */
export function responseHeaders(inputs: ProxyInputs): string {
  return Object.entries({ ...ownHeaders(inputs), ...(inputs.rateLimit && { "Retry-After": "$retry_after" }) })
    .map(([name, value]) => `add_header ${name} ${value} always;`)
    .join("\n");
}

/** Headers that the application's answers lose, because clients would see two of them, or learn what runs here. */
export function hiddenHeaders(inputs: ProxyInputs): string {
  return [...Object.keys(ownHeaders(inputs)), "X-Powered-By"]
    .map((name) => `proxy_hide_header ${name};`)
    .join("\n");
}

function ownHeaders({ hstsMaxAgeSeconds, assetCache }: ProxyInputs): Record<string, string> {
  return {
    "Strict-Transport-Security": `'max-age=${hstsMaxAgeSeconds}; includeSubDomains'`,
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "X-XSS-Protection": "'1; mode=block'",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Request-Id": "$request_id",
    ...(assetCache && { "Cache-Control": "$cache_control" }),
  };
}
