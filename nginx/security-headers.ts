import type { ProxyInputs } from "./proxy-inputs";

/** Headers that the proxy answers with itself; the application's own versions are dropped, or clients would see two. */
export const ownSecurityHeaders = [
  "Strict-Transport-Security",
  "X-Frame-Options",
  "X-Content-Type-Options",
  "X-XSS-Protection",
  "Referrer-Policy",
] as const;

/**
 * Security headers on every answer, errors included (MG-199, MG-D14, VDX-113).
 * A location that adds a header of its own inherits none of these: it has to repeat them (MG-D13).
 */
export function securityHeaders({ hstsMaxAgeSeconds }: ProxyInputs): string {
  const values: Record<(typeof ownSecurityHeaders)[number], string> = {
    "Strict-Transport-Security": `max-age=${hstsMaxAgeSeconds}; includeSubDomains`,
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "X-XSS-Protection": "1; mode=block",
    "Referrer-Policy": "strict-origin-when-cross-origin",
  };
  return ownSecurityHeaders.map((name) => `add_header ${name} "${values[name]}" always;`).join("\n");
}
