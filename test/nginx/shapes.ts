import type { ProxyInputs } from "../../nginx";

const common = {
  maxFails: 3,
  failTimeoutSeconds: 30,
  keepaliveConnections: 32,
  timeoutSeconds: { connect: 30, send: 30, read: 30 },
  bodyLimitMib: 100,
  hstsMaxAgeSeconds: 31_536_000,
  trustedCidr: "10.0.0.0/16",
};

/** The three platforms' proxies, in the shape their documents describe. */
export const shapes: Readonly<Record<"mailgenius" | "email-gateway" | "vdx", ProxyInputs>> = {
  mailgenius: {
    ...common,
    upstreamName: "mailgenius_backend",
    ports: [
      { port: 3000, weight: 3 },
      { port: 3001, weight: 3 },
      { port: 3002, weight: 2 },
    ],
    healthRoutes: { "/health": "/api/health" },
    privatePaths: ["/api/queue/admin", "/api/upload/cleanup", "/dashboard/monitoring"],
  },
  "email-gateway": {
    ...common,
    upstreamName: "email_gateway",
    ports: [{ port: 3000, weight: 1 }],
    healthRoutes: { "/health/healthz": "/health/healthz", "/health/readyz": "/health/readyz" },
    privatePaths: [],
    rateLimit: { requests: 100, windowSeconds: 60 },
  },
  vdx: {
    ...common,
    upstreamName: "vdx_backend",
    ports: [{ port: 3000, weight: 1 }],
    healthRoutes: { "/health": "/health" },
    privatePaths: ["/metrics"],
    rateLimit: { requests: 100, windowSeconds: 60 },
  },
};
