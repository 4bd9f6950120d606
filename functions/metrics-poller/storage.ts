import type { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import { GetMetricDataCommand } from "@aws-sdk/client-cloudwatch";
import { DescribeDBInstancesCommand, type RDSClient } from "@aws-sdk/client-rds";
import type { DatabaseTarget } from "../../lib/poller-configuration";
import { type Findings, joined, reading, reasonOf } from "../shared/reading";

export interface StorageTools {
  readonly rds: Pick<RDSClient, "send">;
  readonly cloudWatch: Pick<CloudWatchClient, "send">;
}

const gibibyte = 1024 ** 3;

/** RDS publishes the free storage every minute, some minutes late. */
const windowMs = 15 * 60 * 1000;

/**
 * Used storage in percent (EG-027, EG-034): RDS tells bytes that are free, and the size changes by itself when storage grows.
 * Neither is to be had by SQL.
 */
export async function pollStorage(
  targets: readonly DatabaseTarget[],
  tools: StorageTools,
  deadline: AbortSignal,
): Promise<Findings> {
  return joined(await Promise.all(targets.map((target) => pollOne(target, tools, deadline))));
}

async function pollOne(
  { role, identifier }: DatabaseTarget,
  { rds, cloudWatch }: StorageTools,
  abortSignal: AbortSignal,
): Promise<Findings> {
  try {
    const described = await rds.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: identifier }), {
      abortSignal,
    });
    const allocatedGib = described.DBInstances?.[0]?.AllocatedStorage;
    const free = await cloudWatch.send(freeStorage(identifier, Date.now()), { abortSignal });
    const freeBytes = free.MetricDataResults?.[0]?.Values?.[0];
    if (allocatedGib === undefined || freeBytes === undefined) {
      return fault(
        role,
        identifier,
        `${allocatedGib === undefined ? "size" : "free storage"} is not known yet`,
      );
    }
    const used = 100 * (1 - freeBytes / (allocatedGib * gibibyte));
    // While storage grows the two answers may be of different times.
    return { readings: [reading("databaseStorageUsed", Math.min(100, Math.max(0, used)), role)], faults: [] };
  } catch (error) {
    return fault(role, identifier, reasonOf(error));
  }
}

/** The newest value first. */
function freeStorage(identifier: string, now: number): GetMetricDataCommand {
  return new GetMetricDataCommand({
    StartTime: new Date(now - windowMs),
    EndTime: new Date(now),
    ScanBy: "TimestampDescending",
    MetricDataQueries: [
      {
        Id: "free",
        MetricStat: {
          Metric: {
            Namespace: "AWS/RDS",
            MetricName: "FreeStorageSpace",
            Dimensions: [{ Name: "DBInstanceIdentifier", Value: identifier }],
          },
          Period: 60,
          Stat: "Minimum",
        },
      },
    ],
  });
}

function fault(role: string, identifier: string, reason: string): Findings {
  const details = { database: role, identifier, reason };
  return { readings: [], faults: [{ message: "The used storage of a database is not known.", details }] };
}
