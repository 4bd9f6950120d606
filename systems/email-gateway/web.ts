import { chosen, stated } from "../../lib/facts";
import type { ProxyFacts, WebFacts } from "../../lib/system-facts";

const asMailGenius = "nginx is documented without its settings; those of the system that states them.";

const proxy: ProxyFacts = {
  upstreamName: chosen(
    "email_gateway_api",
    ["EG-159", "EG-167"],
    "Not documented; named after what it reaches.",
  ),
  maxFails: chosen(3, ["EG-167", "MG-196"], asMailGenius),
  failTimeoutSeconds: chosen(30, ["EG-167", "MG-196"], asMailGenius),
  keepaliveConnections: chosen(32, ["EG-167", "MG-197"], asMailGenius),
  timeoutSeconds: chosen({ connect: 30, send: 30, read: 30 }, ["EG-167", "MG-201"], asMailGenius),
  buffers: chosen({ headerKib: 4, count: 8, eachKib: 4, busyKib: 8 }, ["EG-167", "MG-202"], asMailGenius),
  bodyLimitMib: chosen(
    25,
    ["EG-167"],
    "Not documented; the size of an e-mail with attachments that most servers accept.",
  ),
  hstsMaxAgeSeconds: chosen(
    31_536_000,
    ["EG-G06", "VDX-G05"],
    "One year, as for the system that asks for HSTS.",
  ),
  healthRoutes: stated(
    { "/health/healthz": "/health/healthz", "/health/readyz": "/health/readyz" },
    ["EG-057", "EG-058", "EG-160"],
    "curl -f http://localhost/health/healthz curl -f http://localhost/health/readyz",
  ),
  healthFolders: chosen(
    ["/health"],
    ["EG-160", "MG-D16"],
    "Whatever else answers there shows the inside; the documents name the two checks only.",
  ),
};

export const web: WebFacts = {
  healthCheckPath: stated("/health/readyz", ["EG-058", "EG-C29"], "curl -f http://localhost/health/readyz"),
  minimumTls: chosen(
    "1.3",
    ["EG-G06", "EG-167"],
    "Not documented; as for the system that makes it mandatory.",
  ),
  rateLimit: chosen(
    { requests: 100, windowSeconds: 60 },
    ["EG-G06", "EG-167"],
    "Not documented; as VDX, per client.",
  ),
  privatePaths: chosen([], ["EG-167"], "The documents name no path beside the two health checks."),
  proxy,
};
