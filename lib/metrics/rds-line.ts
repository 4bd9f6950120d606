import { steady, type MeasuredLine } from "./metric";

const instance = { DBInstanceIdentifier: { of: "databaseIdentifier" } } as const;

/** One series of a database instance. */
export function rdsLine(id: string, metricName: string, stat: MeasuredLine["stat"]): MeasuredLine {
  return { id, namespace: "AWS/RDS", metricName, stat, dimensions: instance };
}

export const stopped = steady("a stopped instance publishes nothing; that it is down is another alarm");
