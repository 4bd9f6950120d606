import { metric, sparse, type MeasuredLine } from "./metric";
import { rdsLine, stopped } from "./rds-line";

const connections = metric({
  title: "connections to the database",
  unit: "count",
  on: "database",
  periodSeconds: 60,
  lines: () => [rdsLine("connections", "DatabaseConnections", "Maximum")],
  whenMissing: stopped,
});

const connectionsUsed = metric({
  title: "connections to the database, of its limit",
  unit: "percent",
  on: "database",
  periodSeconds: 60,
  lines: ({ maxConnections }) => [
    rdsLine("connections", "DatabaseConnections", "Maximum"),
    { id: "used", expression: `100 * connections / ${maxConnections}`, label: "connections in percent" },
  ],
  whenMissing: stopped,
});

/** Connections of all fleets, of what their pools may hold together with the instances that are in service now. */
const poolUsed = metric({
  title: "connections to the database, of what the pools may hold",
  unit: "percent",
  on: "pool",
  periodSeconds: 60,
  lines: ({ connectionsPerInstance }) => {
    const fleets = Object.entries(connectionsPerInstance);
    const capacity = fleets.map(([, each], index) => `fleet${index} * ${each}`).join(" + ");
    return [
      rdsLine("connections", "DatabaseConnections", "Maximum"),
      ...fleets.map(([tier], index): MeasuredLine => ({
        id: `fleet${index}`,
        namespace: "AWS/AutoScaling",
        metricName: "GroupInServiceInstances",
        stat: "Minimum",
        dimensions: { AutoScalingGroupName: { of: `groupName:${tier}` } },
      })),
      { id: "used", expression: `100 * connections / (${capacity})`, label: "pools in percent" },
    ];
  },
  whenMissing: stopped,
});

const proxyFailures = metric({
  title: "connections that the database proxy could not open",
  unit: "count",
  on: "databaseProxy",
  periodSeconds: 60,
  lines: () => [
    {
      id: "failures",
      namespace: "AWS/RDS",
      metricName: "DatabaseConnectionsSetupFailed",
      stat: "Sum",
      dimensions: { ProxyName: { of: "proxyName" } },
    },
  ],
  whenMissing: sparse("published only when there are connections"),
});

export const databaseConnectionMetrics = { connections, connectionsUsed, poolUsed, proxyFailures };
