import { metric, steady, type MeasuredLine } from "./metric";

function gatewayLine(id: string, metricName: string): MeasuredLine {
  return {
    id,
    namespace: "AWS/NATGateway",
    metricName,
    stat: "Sum",
    dimensions: { NatGatewayId: { of: "natGatewayId" } },
  };
}

const gateway = steady("a gateway publishes as long as it exists");

export const networkMetrics = {
  portsExhausted: metric({
    title: "connections for which the NAT gateway had no port",
    unit: "count",
    on: "natGateway",
    periodSeconds: 60,
    lines: () => [gatewayLine("errors", "ErrorPortAllocation")],
    whenMissing: gateway,
  }),
  packetsDropped: metric({
    title: "packets that the NAT gateway dropped, of all",
    unit: "percent",
    on: "natGateway",
    periodSeconds: 300,
    lines: () => [
      gatewayLine("dropped", "PacketsDropCount"),
      gatewayLine("outward", "PacketsInFromSource"),
      gatewayLine("inward", "PacketsInFromDestination"),
      {
        id: "rate",
        expression: "IF(outward + inward > 0, 100 * dropped / (outward + inward), 0)",
        label: "packets dropped in percent",
      },
    ],
    whenMissing: gateway,
  }),
};
