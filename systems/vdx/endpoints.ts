import type { EndpointFacts } from "../../lib/endpoint-facts";
import { stated } from "../../lib/facts";
import { translated } from "../translated";
import { database } from "./database";

export const endpoints: Readonly<Record<string, EndpointFacts>> = {
  health: {
    kind: "health",
    path: stated("/health", ["VDX-049", "VDX-035", "VDX-C13"], "**Endpoint**: `GET /health`"),
    services: stated(
      ["database", "redis", "email"],
      ["VDX-050", "VDX-036"],
      '"services": { "database": "healthy", "redis": "healthy", "email": "healthy" }',
    ),
    fields: stated(
      { timestamp: "iso-time", uptime: "number" },
      ["VDX-049"],
      '"timestamp": "2024-01-15T10:30:00Z", "uptime": 86400,',
    ),
  },
  metrics: {
    kind: "prometheus",
    path: stated("/metrics", ["VDX-051"], "**Prometheus Metrics** (endpoint `/metrics`)"),
    readings: {
      poolUsed: {
        places: stated(
          ["database_connections_active"],
          ["VDX-054", "VDX-C22"],
          "`database_connections_active`: Conexões ativas no pool",
        ),
        conversion: { percentOf: database.pool.value.max },
        across: "highest",
      },
      cacheHitRate: {
        places: translated(
          ["cache_hit_rate"],
          ["VDX-055", "VDX-037"],
          "`cache_hit_rate`: Taxa de hit do cache",
          "Share of one or percent is not said: up to 1 it is read as a share, as Prometheus recommends.",
        ),
        conversion: "share",
        across: "average",
      },
    },
    scraped: translated(
      ["http_requests_total", "database_connections_active", "cache_hit_rate"],
      ["VDX-052", "VDX-053", "VDX-054", "VDX-055"],
      "`http_requests_total`: Total de requisições",
      "The fourth, http_request_duration_seconds, is a histogram, which the agent drops; the load balancer measures latency.",
    ),
  },
};
