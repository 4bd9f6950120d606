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
 * What the public does not get, matched on the decoded path and without regard to case, because common routers answer
 * `/Metrics` like `/metrics`; `return` leaves no line with a query string in the error log, `deny` would.
 */
export function closedLocations(inputs: ProxyInputs): string {
  return [
    "# browsers' and Node's URL parsers read it as a slash, which would hide /x\\..\\metrics from what follows",
    block("location ~ \\x5C", "return 400;"),
    block("location ~ /\\.(?!well-known(?:/|$))", "return 404;"),
    privateLocation(inputs),
  ].join("\n");
}

/**
 * Paths that only callers inside the network may reach (MG-123, MG-066, VDX-051), and what lies below the health checks.
 * The client's address is verified before, so a header does not help.
 */
function privateLocation({ privatePaths, healthFolders, upstreamName }: ProxyInputs): string {
  const patterns = [
    ...privatePaths.map((path) => `${literally(withoutSlash(path))}(?:/|$)`),
    ...healthFolders.map((path) => `${literally(withoutSlash(path))}/`),
  ];
  if (patterns.length === 0) return "";
  return block(
    `location ~* ^(?:${patterns.join("|")})`,
    block("if ($inside = 0)", "return 403;"),
    `proxy_pass http://${upstreamName};`,
  );
}

/** A path without slashes at its end. */
function withoutSlash(path: string): string {
  return path.replace(/\/+$/, "");
}

/** Everything else goes to the application. */
export function applicationLocation(inputs: ProxyInputs): string {
  return block("location /", rateLimited(inputs), `proxy_pass http://${inputs.upstreamName};`);
}
