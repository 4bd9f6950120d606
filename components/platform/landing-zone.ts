import * as pulumi from "@pulumi/pulumi";
import { contentOf, type EstateFacts } from "../../lib/data-facts";
import type { Environment, Fact } from "../../lib/facts";
import { estateTitle, metricsNamespace } from "../../lib/own-metrics";
import type { RoutingFacts } from "../../lib/routing-facts";
import type { Schedule } from "../../lib/schedule";
import type { AlertingSettings, AuditSettings, NetworkSettings } from "../../lib/sizing";
import { AlertTopics } from "../monitoring/alert-topics";
import { Network } from "../network/network";
import type { Place, Tags } from "../place";
import { AuditBaseline } from "../security/audit-baseline";
import { SecurityEvents } from "../security/security-events";
import { SystemKey } from "../security/system-key";
import { ThreatFindings } from "../security/threat-findings";
import { LogBucket } from "../storage/log-bucket";
import type { SystemView } from "./views";
import { createLandingZoneAlarms, type LandingZoneAlerts } from "./landing-zone-alarms";
import { createEstateAlerting } from "./alerting";

export interface LandingZoneArgs {
  /** What its stores hold. */
  readonly facts: EstateFacts;
  readonly place: Place;
  readonly network: NetworkSettings;
  readonly environment: Environment;
  /** Whom alerts of what all share reach. */
  readonly routing: RoutingFacts;
  readonly alerting: AlertingSettings;
  readonly schedules: Readonly<Record<string, Fact<Schedule>>>;
  readonly deletionProtection: boolean;
  readonly alerts: LandingZoneAlerts;
  readonly tags: Tags;
}

/** What all systems of a stack share: the network, the estate's own key, the bucket for access logs, its alerts. */
export class LandingZone extends pulumi.ComponentResource {
  readonly key: SystemKey;
  readonly network: Network;
  readonly logBucket: LogBucket;
  readonly alertTopics: AlertTopics;
  /** What a dashboard can show of it. */
  readonly view: SystemView;
  /** The network's address range. */
  readonly cidr: string;

  constructor(
    private readonly zoneName: string,
    private readonly args: LandingZoneArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super("estate:platform:LandingZone", zoneName, {}, opts);
    const { facts, place, tags, deletionProtection } = args;
    const parent = { parent: this };
    this.key = new SystemKey(
      `${zoneName}-key`,
      {
        place,
        description: "Trail, flow logs and configuration history of the estate",
        services: ["logs", "cloudtrail", "config", "cloudwatch", "events", "buses", "sns"],
        autoscaling: false,
        deletionProtection,
        tags,
      },
      parent,
    );
    this.logBucket = new LogBucket(
      `${zoneName}-logs`,
      {
        place,
        content: contentOf(facts.accessLogs),
        retentionDays: facts.accessLogs.retentionDays.value,
        deletionProtection,
        tags,
      },
      parent,
    );
    this.alertTopics = new AlertTopics(`${zoneName}-alerts`, { place, keyArn: this.key.arn, tags }, parent);
    const notifier = createEstateAlerting(this, zoneName, args);
    this.network = new Network(
      `${zoneName}-network`,
      { place, ...args.network, flowLogContent: contentOf(facts.flowLogs), keyArn: this.key.arn, tags },
      parent,
    );
    this.cidr = args.network.cidr;
    this.view = createLandingZoneAlarms(zoneName, args, this, notifier);
    this.registerOutputs({ vpcId: this.network.vpcId, logBucket: this.logBucket.name });
  }

  /**
   * The audit baseline, unless another stack of the account owns it; after the systems, whose buckets it watches beside
   * the one for access logs.
   */
  createAudit(audit: AuditSettings, personalDataBucketArns: readonly pulumi.Input<string>[]): void {
    if (!audit.owned) return;
    const { facts, place, deletionProtection, tags } = this.args;
    const baseline = new AuditBaseline(
      `${this.zoneName}-audit`,
      {
        place,
        keyArn: this.key.arn,
        recoveryKeyArn: this.key.recoveryArn,
        logBucketName: this.logBucket.name,
        trailContent: contentOf(facts.trail),
        historyContent: contentOf(facts.configurationHistory),
        trailRetentionDays: audit.trailRetentionDays,
        personalDataBucketArns: [...personalDataBucketArns, this.logBucket.arn],
        deletionProtection,
        tags,
      },
      { parent: this },
    );
    const topicArns = this.alertTopics.arns;
    new SecurityEvents(
      `${this.zoneName}-security-events`,
      {
        system: this.zoneName,
        namespace: metricsNamespace(estateTitle),
        trailLogGroupName: baseline.trailLogGroupName,
        topicArns,
        tags,
      },
      { parent: this },
    );
    new ThreatFindings(
      `${this.zoneName}-findings`,
      { place, topicArns, keyArn: this.key.arn, tags },
      { parent: this },
    );
  }
}
