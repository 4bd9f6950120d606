import type { ProxyInputs } from "./proxy-inputs";
import { rateLimited } from "./rate-limit";
import { block, literally } from "./text";

/** Health questions, matched exactly: a prefix would publish `/health/database` too (MG-203, MG-D16, EG-160). */
export function healthLocations({ healthRoutes, upstreamName }: ProxyInputs): string {
  return Object.entries(healthRoutes)
    .map(([path, target]) =>
      block(`location = ${path}`, "access_log off;", `proxy_pass http://${upstreamName}${target};`),
    )
    .join("\n");
}

/**
 * Paths that only callers inside the network may reach (MG-123, MG-066, VDX-051). Matched without regard to case, because
 * common routers answer `/Metrics` like `/metrics`. The client's address is verified before, so a header does not help.
 */
export function privateLocations({ privatePaths, trustedCidr, upstreamName }: ProxyInputs): string {
  return privatePaths
    .map((path) =>
      block(
        `location ~* ^${literally(path.replace(/\/+$/, ""))}(/|$)`,
        "allow 127.0.0.1;",
        `allow ${trustedCidr};`,
        "deny all;",
        `proxy_pass http://${upstreamName};`,
      ),
    )
    .join("\n");
}

/** Everything else goes to the application. */
export function applicationLocation(inputs: ProxyInputs): string {
  return block("location /", rateLimited(inputs), `proxy_pass http://${inputs.upstreamName};`);
}
