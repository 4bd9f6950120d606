import { CloudWatchClient, PutMetricDataCommand, type MetricDatum } from "@aws-sdk/client-cloudwatch";
import { z } from "zod";
import { ownMetrics } from "../../lib/own-metrics";
import type { PublicCheck } from "../../lib/public-checks";
import { setting } from "../shared/environment";
import type { Reading } from "../shared/reading";
import { runChecks } from "./check";

const service = z.enum(["database", "redis", "queue", "email", "upload", "workers"]);
const path = z.string().regex(/^\//);
const Checks = z.array(
  z.strictObject({
    host: z.string().min(1),
    path,
    expected: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("page") }),
      z.strictObject({ kind: z.literal("status"), path, isHealth: z.boolean() }),
      z.strictObject({
        kind: z.literal("health"),
        path,
        service: service.optional(),
        services: z.array(service).optional(),
        fields: z.record(z.string(), z.enum(["iso-time", "number"])).optional(),
      }),
    ]),
  }),
);

const cloudWatch = new CloudWatchClient({ maxAttempts: 2 });

/**
 * Visits a system from outside; run by CloudWatch Synthetics, which counts a run that throws as failed. Nothing of the
 * runtime's own library is used, so a newer runtime changes nothing here.
 */
export const handler = async (): Promise<string> => {
  const checks = Checks.parse(JSON.parse(setting("CHECKS"))) as readonly PublicCheck[];
  const { readings, faults } = await runChecks(checks);
  await cloudWatch.send(
    new PutMetricDataCommand({ Namespace: setting("NAMESPACE"), MetricData: readings.map(datumOf) }),
  );
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join("; "));
  return `${String(checks.length)} addresses answer as they should`;
};

function datumOf({ metric, value, dimension }: Reading): MetricDatum {
  const { name, dimensions, unit } = ownMetrics[metric];
  return {
    MetricName: name,
    Value: value,
    Unit: unit === "count" ? "Count" : "None",
    Dimensions: dimensions.map((key) => ({ Name: key, Value: dimension })),
  };
}
