import { chosen, stated } from "../../lib/facts";
import type { ProxyFacts, WebFacts } from "../../lib/system-facts";
import { translated } from "../translated";

const asMailGenius = "The API's nginx is not documented; the settings of the system that states them.";

const proxy: ProxyFacts = {
  upstreamName: chosen("vdx_backend", ["VDX-003"], "Not documented; named after what it reaches."),
  maxFails: chosen(3, ["VDX-003", "MG-196"], asMailGenius),
  failTimeoutSeconds: chosen(30, ["VDX-003", "MG-196"], asMailGenius),
  keepaliveConnections: chosen(32, ["VDX-003", "MG-197"], asMailGenius),
  timeoutSeconds: chosen({ connect: 30, send: 30, read: 30 }, ["VDX-003", "MG-201"], asMailGenius),
  buffers: chosen({ headerKib: 4, count: 8, eachKib: 4, busyKib: 8 }, ["VDX-003", "MG-202"], asMailGenius),
  bodyLimitMib: chosen(
    25,
    ["VDX-G14", "VDX-140"],
    "No upload limit is documented; generous for images and documents.",
  ),
  hstsMaxAgeSeconds: translated(
    31_536_000,
    ["VDX-113", "VDX-G05"],
    "HSTS habilitado",
    "The age is open; one year.",
  ),
  healthRoutes: stated({ "/health": "/health" }, ["VDX-049", "VDX-C13"], "**Endpoint**: `GET /health`"),
  healthFolders: chosen(
    ["/health"],
    ["VDX-049", "MG-D16"],
    "Whatever answers below shows the inside; the documents name the path itself only.",
  ),
};

export const web: WebFacts = {
  healthCheckPath: stated("/health", ["VDX-049", "VDX-C12"], "**Endpoint**: `GET /health`"),
  minimumTls: stated("1.3", ["VDX-112"], "TLS 1.3 obrigatório"),
  rateLimit: stated(
    { requests: 100, windowSeconds: 60 },
    ["VDX-109", "VDX-G06"],
    "Rate limiting (100 req/min)",
  ),
  privatePaths: translated(
    ["/metrics"],
    ["VDX-051", "VDX-C13"],
    "**Prometheus Metrics** (endpoint `/metrics`)",
    "Scraped on the instance itself; nobody outside needs it.",
  ),
  proxy,
};
