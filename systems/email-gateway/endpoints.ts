import type { EndpointFacts } from "../../lib/endpoint-facts";
import { stated } from "../../lib/facts";

/** Two probes without a documented body: the status is the answer. */
export const endpoints: Readonly<Record<string, EndpointFacts>> = {
  liveness: {
    kind: "status",
    path: stated(
      "/health/healthz",
      ["EG-029", "EG-057", "EG-059"],
      "curl -f http://localhost/health/healthz",
    ),
    isHealth: false,
  },
  readiness: {
    kind: "status",
    path: stated("/health/readyz", ["EG-029", "EG-058"], "curl -f http://localhost/health/readyz"),
    isHealth: true,
  },
};
