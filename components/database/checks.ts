import * as pulumi from "@pulumi/pulumi";
import { weakenedParameters } from "./parameters";
import type { PostgresArgs } from "./postgres-args";
import { windowsOverlap } from "./windows";

/** RDS allows 63 characters in an identifier: the name, `-replica-`, a role of 12, a hyphen and 8 of the suffix. */
const longestName = 33;

/** RDS grows storage only where the ceiling is at least a tenth above what is there. */
const ceilingFactor = 1.1;

/** Refuses what RDS would refuse an hour into an `up`, or would take with a bad effect. */
export function checkPostgres(component: pulumi.Resource, name: string, args: PostgresArgs): void {
  const faults = [...faultsOf(name, args)];
  if (faults.length === 0) return;
  throw new pulumi.ResourceError(`Postgres "${name}": ${faults.join("; ")}.`, component, true);
}

function* faultsOf(name: string, args: PostgresArgs): Generator<string> {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > longestName) {
    yield `the name must be lower-case words joined by single hyphens, at most ${longestName} characters, because it starts the identifier of the instance`;
  }
  for (const role of Object.keys(args.replicas)) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(role) || role.length > 12) {
      yield `replica "${role}": the role must be lower-case words joined by single hyphens, at most 12 characters, because it is part of the identifier`;
    }
  }
  const { recoveryWindowDays: days, storageGib, maxStorageGib } = args;
  if (!Number.isInteger(days) || days < 1 || days > 35) {
    yield `recoveryWindowDays is ${days}, but RDS keeps 1 to 35 days; zero would switch point-in-time recovery and the replicas off. Change it in Pulumi.<stack>.yaml`;
  }
  if (storageGib < 20) {
    yield `storageGib is ${storageGib}, but gp3 starts at 20 GiB. Change it in Pulumi.<stack>.yaml`;
  }
  if (maxStorageGib < storageGib * ceilingFactor) {
    yield `maxStorageGib is ${maxStorageGib}, but must be at least a tenth above storageGib (${storageGib}), or storage cannot grow. Change it in Pulumi.<stack>.yaml`;
  }
  if (windowsOverlap(args.backupWindowUtc, args.maintenanceWindowUtc)) {
    yield `backup window ${args.backupWindowUtc} and maintenance window ${args.maintenanceWindowUtc} overlap, which RDS refuses. Change one in systems/`;
  }
  for (const { name: parameter, given, required } of weakenedParameters(args.parameters)) {
    yield `parameter ${parameter} is "${given}", but every database of the estate needs "${required}". Change it in systems/`;
  }
}
