import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as iam from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";
import type { AlertLevel } from "../../lib/severity";
import type { Place, Tags } from "../place";

export interface ThreatFindingsArgs {
  readonly place: Place;
  readonly topicArns: Readonly<Record<AlertLevel, pulumi.Input<string>>>;
  /** Encrypts the bus for findings of the other region; its policy must admit `buses`. */
  readonly keyArn: pulumi.Input<string>;
  readonly tags: Tags;
}

/** What is told, and how urgently: our choice. Severities of GuardDuty: 7 and more is high, 4 and more medium. */
const kinds: Readonly<
  Record<string, { readonly level: AlertLevel; readonly pattern: object; readonly what: string }>
> = {
  "threats-high": {
    level: "critical",
    what: "GuardDuty findings of high severity",
    pattern: guardDuty([{ numeric: [">=", 7] }]),
  },
  "threats-medium": {
    level: "warning",
    what: "GuardDuty findings of medium severity",
    pattern: guardDuty([{ numeric: [">=", 4, "<", 7] }]),
  },
  "threats-low": {
    level: "info",
    what: "GuardDuty findings of low severity",
    pattern: guardDuty([{ numeric: ["<", 4] }]),
  },
  "external-access": {
    level: "warning",
    what: "access from outside the account that Access Analyzer found",
    pattern: {
      source: ["aws.access-analyzer"],
      "detail-type": ["Access Analyzer Finding"],
      detail: { status: ["ACTIVE"], isDeleted: [false] },
    },
  },
};

function guardDuty(severity: readonly object[]): object {
  return { source: ["aws.guardduty"], "detail-type": ["GuardDuty Finding"], detail: { severity } };
}

/**
 * What watches the account tells somebody (EG-054, EG-055), from both regions: topics take events of their own region
 * only, so those of the recovery region go to a bus here first.
 */
export class ThreatFindings extends pulumi.ComponentResource {
  constructor(
    private readonly base: string,
    private readonly args: ThreatFindingsArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super("estate:security:ThreatFindings", base, {}, opts);
    const { region, recoveryRegion } = args.place;
    this.tell("", undefined);
    if (recoveryRegion !== region) this.tell("-recovery", this.forwarded());
    this.registerOutputs({});
  }

  /** Rules of a bus, here, that publish to the topics; without a bus, of the region's own. */
  private tell(suffix: string, bus: cloudwatch.EventBus | undefined): void {
    const { place, topicArns, tags } = this.args;
    for (const [id, { level, pattern, what }] of Object.entries(kinds)) {
      const rule = new cloudwatch.EventRule(
        `${this.base}-${id}${suffix}`,
        {
          region: place.region,
          description: `Tells of ${what}`,
          eventPattern: JSON.stringify(pattern),
          ...(bus !== undefined && { eventBusName: bus.name }),
          tags,
        },
        { parent: this },
      );
      new cloudwatch.EventTarget(
        `${this.base}-${id}${suffix}-topic`,
        {
          region: place.region,
          rule: rule.name,
          ...(bus !== undefined && { eventBusName: bus.name }),
          arn: topicArns[level], // no role: EventBridge comes in by the topic's policy
        },
        { parent: this },
      );
    }
  }

  /** The bus that gets what is found in the recovery region. */
  private forwarded(): cloudwatch.EventBus {
    const { place, keyArn, tags } = this.args;
    const bus = new cloudwatch.EventBus(
      `${this.base}-bus`,
      {
        region: place.region,
        description: `Findings from ${place.recoveryRegion}`,
        kmsKeyIdentifier: keyArn,
        tags,
      },
      { parent: this },
    );
    const role = new iam.Role(
      `${this.base}-forwarder`,
      {
        description: `Sends findings from ${place.recoveryRegion} to ${place.region}`,
        assumeRolePolicy: trustRules(place, this.base),
        tags,
      },
      { parent: this },
    );
    const policy = new iam.RolePolicy(
      `${this.base}-forwarder-policy`,
      {
        role: role.name,
        policy: pulumi.jsonStringify({
          Version: "2012-10-17",
          Statement: [
            { Sid: "SendFindings", Effect: "Allow", Action: ["events:PutEvents"], Resource: [bus.arn] },
          ],
        }),
      },
      { parent: this },
    );
    const rule = new cloudwatch.EventRule(
      `${this.base}-forward`,
      {
        region: place.recoveryRegion,
        description: `Sends findings to ${place.region}`,
        eventPattern: JSON.stringify({ source: ["aws.guardduty", "aws.access-analyzer"] }),
        tags,
      },
      { parent: this },
    );
    new cloudwatch.EventTarget(
      `${this.base}-forward-bus`,
      { region: place.recoveryRegion, rule: rule.name, arn: bus.arn, roleArn: role.arn },
      { parent: this, dependsOn: [policy] },
    );
    return bus;
  }
}

/** The one rule that forwards, whose name is the logical one and a random end. */
function trustRules({ accountId, recoveryRegion }: Place, base: string): string {
  const rule = `arn:aws:events:${recoveryRegion}:${accountId}:rule/${base}-forward-*`;
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: "events.amazonaws.com" },
        Action: "sts:AssumeRole",
        Condition: { StringEquals: { "aws:SourceAccount": accountId }, ArnLike: { "aws:SourceArn": rule } },
      },
    ],
  });
}
