import type * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as pulumi from "@pulumi/pulumi";
import { systemGround } from "../../lib/alarm-grounds";
import { alarmName } from "../../lib/alarm-names";
import { planAlarms, type AlarmGround, type PlannedAlarm } from "../../lib/alarm-plan";
import { lateFunctionNames, webName } from "../../lib/alarm-targets";
import type { TargetKind } from "../../lib/metrics/targets";
import { DatabaseEvents } from "../monitoring/database-events";
import { EventAlerts } from "../monitoring/event-alerts";
import { ThresholdAlarms, type ThresholdAlarmsArgs } from "../monitoring/threshold-alarms";
import { cloudFrontRegion } from "../place";
import {
  dimensionsFrom,
  lateDimensions,
  partDimensions,
  type KnownDimensions,
  type LateParts,
  type WatchedParts,
} from "./alarm-dimensions";
import type { DataStores } from "./data-stores";
import type { Foundation } from "./foundation";
import type { SystemContext } from "./system-context";

/** Alarms that exist before the fleets do. */
export interface FirstAlarms {
  readonly ground: AlarmGround;
  readonly planned: readonly PlannedAlarm[];
  readonly metricAlarms: ReadonlyMap<string, cloudwatch.MetricAlarm>;
  /** Whom alarms about the telling itself reach. */
  readonly mailTopicArn: pulumi.Output<string>;
  /** Some instance fails its health check: a replacement of instances that it meets is rolled back. */
  readonly rollbackAlarmName: pulumi.Output<string>;
}

/** What is watched through fleets. */
const ofFleets: ReadonlySet<TargetKind> = new Set(["fleet", "mount", "pool"]);

function isLate({ target: { kind, name } }: PlannedAlarm): boolean {
  return ofFleets.has(kind) || (kind === "function" && lateFunctionNames.includes(name));
}

/** Threshold whose alarm at the load balancer undoes a replacement of instances. */
const rollbackThreshold = "not-running";

/** Every alarm of the system but those on its fleets, which one of these can roll back, and on what knows the fleets. */
export function createAlarms(
  system: SystemContext,
  foundation: Foundation,
  parts: Omit<WatchedParts, "alertTopics" | "signingKeys">,
): FirstAlarms {
  const { alertTopics, signingKeys } = foundation;
  const { mailTopicArn } = parts.notifier;
  const ground = systemGround(system.facts, system.settings);
  const planned = planAlarms(system.facts.thresholds, ground).filter((alarm) => isInReach(alarm, system));
  const { metricAlarms } = createGroup(
    system,
    foundation,
    "alarms",
    planned.filter((alarm) => !isLate(alarm)),
    partDimensions(system, { ...parts, alertTopics, signingKeys }),
    { mailTopicArn },
  );
  const database = parts.stores.database;
  new DatabaseEvents(
    `${system.name}-db-events`,
    {
      identifiers: [database.identifier, ...Object.values(database.readerIdentifiers)],
      parameterGroupName: database.parameterGroupName,
      topicArns: alertTopics.arns,
      tags: system.tags,
    },
    { parent: system.parent },
  );
  const rollback = metricAlarms.get(alarmName(system.name, webName, rollbackThreshold));
  if (rollback === undefined) throw new Error(`${system.name} has no threshold "${rollbackThreshold}".`);
  return { ground, planned, metricAlarms, mailTopicArn, rollbackAlarmName: rollback.name };
}

/** The alarms on fleets and late functions, and what AWS announces of them. */
export function createLateAlarms(
  system: SystemContext,
  foundation: Foundation,
  late: LateParts,
  stores: DataStores,
  first: FirstAlarms,
): void {
  createGroup(
    system,
    foundation,
    "late-alarms",
    first.planned.filter(isLate),
    lateDimensions(system, late, stores),
    { mailTopicArn: first.mailTopicArn, others: first.metricAlarms },
  );
  new EventAlerts(
    system.name,
    {
      alerts: system.facts.eventAlerts,
      place: system.place,
      fleetNames: Object.values(late.fleets).map(({ groupName }) => groupName),
      topicArns: foundation.alertTopics.arns,
      tags: system.tags,
    },
    { parent: system.parent },
  );
}

function createGroup(
  { name, place, tags, parent }: SystemContext,
  { alertTopics }: Foundation,
  role: string,
  alarms: readonly PlannedAlarm[],
  dimensions: KnownDimensions,
  more: Pick<ThresholdAlarmsArgs, "mailTopicArn" | "others">,
): ThresholdAlarms {
  return new ThresholdAlarms(
    `${name}-${role}`,
    {
      system: name,
      place,
      alarms,
      dimensionsOf: dimensionsFrom(dimensions),
      topicArns: alertTopics.arns,
      ...more,
      tags,
    },
    { parent },
  );
}

/** CloudFront measures in one region only, and an alarm tells topics of its own region only. */
function isInReach({ name, target }: PlannedAlarm, { place, parent }: SystemContext): boolean {
  if (target.global !== true || place.region === cloudFrontRegion) return true;
  void pulumi.log.warn(
    `${name} is left out: CloudFront's metrics are in ${cloudFrontRegion}, the alert topics in ${place.region}.`,
    parent,
  );
  return false;
}
