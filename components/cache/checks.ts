import * as pulumi from "@pulumi/pulumi";
import { windowsOverlap } from "../database/windows";
import type { RedisGroupArgs } from "./redis-args";

/** ElastiCache allows 40 characters in the id of a group: the name, a hyphen and eight of the suffix. */
const longestName = 40 - 9;

/** Refuses what ElastiCache would refuse, before anything is made. */
export function checkRedis(component: pulumi.Resource, name: string, args: RedisGroupArgs): void {
  const faults = [...faultsOf(name, args)];
  if (faults.length === 0) return;
  throw new pulumi.ResourceError(`RedisGroup "${name}": ${faults.join("; ")}.`, component, true);
}

function* faultsOf(name: string, args: RedisGroupArgs): Generator<string> {
  const { replicas, snapshotRetentionDays: days, engine } = args;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > longestName) {
    yield `the name must be lower-case words joined by single hyphens, at most ${longestName} characters, because it starts the id of the group`;
  }
  if (!Number.isInteger(replicas) || replicas < 0 || replicas > 5) {
    yield `replicas is ${replicas}, but ElastiCache takes 0 to 5. Change it in Pulumi.<stack>.yaml`;
  }
  if (!Number.isInteger(days) || days < 0 || days > 35) {
    yield `snapshotRetentionDays is ${days}, but ElastiCache keeps 0 to 35 days`;
  }
  const { retention } = args.classification;
  if ("days" in retention && days > retention.days) {
    yield `snapshots are kept ${days} days, but its data is promised to be gone after ${retention.days}. Change one in systems/`;
  }
  if (!/^\d+\.\d+$/.test(engine.version)) {
    yield `engine version "${engine.version}" must be <major>.<minor>`;
  } else if (engine.family !== `${engine.name}${engine.version.split(".")[0] ?? ""}`) {
    yield `parameter group family "${engine.family}" does not belong to ${engine.name} ${engine.version}`;
  }
  if (windowsOverlap(args.snapshotWindowUtc, args.maintenanceWindowUtc)) {
    yield `snapshot window ${args.snapshotWindowUtc} and maintenance window ${args.maintenanceWindowUtc} overlap, which ElastiCache refuses. Change one in systems/`;
  }
}
