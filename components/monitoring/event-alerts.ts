import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as pulumi from "@pulumi/pulumi";
import { runbookLink, runbookOf } from "../../lib/alarm-names";
import type { AlertLevel } from "../../lib/severity";
import type { EventAlert } from "../../lib/thresholds";
import type { Place, Tags } from "../place";

export interface EventAlertsArgs {
  readonly alerts: readonly EventAlert[];
  readonly place: Place;
  /** Scaling groups that events about fleets are taken of; names, known only later. @default none */
  readonly fleetNames?: readonly pulumi.Input<string>[];
  readonly topicArns: Readonly<Record<AlertLevel, pulumi.Input<string>>>;
  readonly tags: Tags;
}

/** Longest description that EventBridge takes. */
const longestDescription = 512;

/** Rules that pass what AWS announces on to the alert topics, as it is. */
export class EventAlerts extends pulumi.ComponentResource {
  constructor(name: string, args: EventAlertsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:monitoring:EventAlerts", name, {}, opts);
    for (const alert of args.alerts) {
      const rule = new cloudwatch.EventRule(
        `${name}-${alert.id}`,
        {
          description: describe(name, alert, args.place),
          eventPattern: patternOf(alert, args.fleetNames ?? []),
          tags: {
            ...args.tags,
            Severity: alert.severity,
            Requirement: alert.sources.join(" "),
            Threshold: alert.id,
          },
        },
        { parent: this },
      );
      new cloudwatch.EventTarget(
        `${name}-${alert.id}-topic`,
        { rule: rule.name, arn: args.topicArns[alert.severity] },
        { parent: this },
      );
    }
    this.registerOutputs({});
  }
}

function patternOf(
  { event }: EventAlert,
  fleetNames: readonly pulumi.Input<string>[],
): pulumi.Output<string> {
  const { source, detailTypes, detail, fleetKey } = event;
  const ofFleets = fleetKey === undefined ? {} : { [fleetKey]: fleetNames };
  const all = { ...detail, ...ofFleets };
  return pulumi.jsonStringify({
    source: [source],
    "detail-type": detailTypes,
    ...(Object.keys(all).length > 0 && { detail: all }),
  });
}

function describe(system: string, alert: EventAlert, { region }: Place): string {
  const { event, sources, action } = alert;
  const text = `${event.title} (${sources.join(", ")}). First: ${action}`;
  const last = ` Runbook: ${runbookLink(region, runbookOf(system, alert))}`;
  return `${text.slice(0, longestDescription - last.length)}${last}`;
}
