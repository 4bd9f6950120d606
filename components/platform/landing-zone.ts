import * as pulumi from "@pulumi/pulumi";
import type { Environment, Fact } from "../../lib/facts";
import { metricsNamespace } from "../../lib/own-metrics";
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
import { createEstateAlerting, estateTitle } from "./alerting";

export interface LandingZoneArgs {
  readonly place: Place;
  readonly network: NetworkSettings;
  readonly environment: Environment;
  /** Whom alerts of what all share reach. */
  readonly routing: RoutingFacts;
  readonly alerting: AlertingSettings;
  readonly schedules: Readonly<Record<string, Fact<Schedule>>>;
  readonly deletionProtection: boolean;
  readonly tags: Tags;
}

/** Days that access logs are kept: Brazil's Marco Civil da Internet (art. 15) asks an application for six months. */
const accessLogRetentionDays = 183;

/** What all systems of a stack share: the network, the estate's own key, the bucket for access logs, its alerts. */
export class LandingZone extends pulumi.ComponentResource {
  readonly key: SystemKey;
  readonly network: Network;
  readonly logBucket: LogBucket;
  readonly alertTopics: AlertTopics;
  /** The network's address range. */
  readonly cidr: string;

  constructor(
    private readonly zoneName: string,
    private readonly args: LandingZoneArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super("estate:platform:LandingZone", zoneName, {}, opts);
    const { place, tags, deletionProtection } = args;
    const parent = { parent: this };
    this.key = new SystemKey(
      `${zoneName}-key`,
      {
        place,
        description: "Trail, flow logs and configuration history of the estate",
        services: ["logs", "cloudtrail", "config", "cloudwatch", "events", "sns"],
        autoscaling: false,
        deletionProtection,
        tags,
      },
      parent,
    );
    this.logBucket = new LogBucket(
      `${zoneName}-logs`,
      { place, retentionDays: accessLogRetentionDays, deletionProtection, tags },
      parent,
    );
    this.alertTopics = new AlertTopics(`${zoneName}-alerts`, { place, keyArn: this.key.arn, tags }, parent);
    createEstateAlerting(this, zoneName, args);
    this.network = new Network(
      `${zoneName}-network`,
      { place, ...args.network, keyArn: this.key.arn, tags },
      parent,
    );
    this.cidr = args.network.cidr;
    this.registerOutputs({ vpcId: this.network.vpcId, logBucket: this.logBucket.name });
  }

  /** The audit baseline, unless another stack of the account owns it; after the systems, whose buckets it watches. */
  createAudit(audit: AuditSettings, personalDataBucketArns: readonly pulumi.Input<string>[]): void {
    if (!audit.owned) return;
    const { place, deletionProtection, tags } = this.args;
    const baseline = new AuditBaseline(
      `${this.zoneName}-audit`,
      {
        place,
        keyArn: this.key.arn,
        recoveryKeyArn: this.key.recoveryArn,
        logBucketName: this.logBucket.name,
        trailRetentionDays: audit.trailRetentionDays,
        personalDataBucketArns,
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
    new ThreatFindings(`${this.zoneName}-findings`, { place, topicArns, tags }, { parent: this });
  }
}
