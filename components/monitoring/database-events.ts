import * as rds from "@pulumi/aws/rds";
import * as pulumi from "@pulumi/pulumi";
import type { AlertLevel } from "../../lib/severity";
import type { Tags } from "../place";

export interface DatabaseEventsArgs {
  /** The primary and its replicas. */
  readonly identifiers: readonly pulumi.Input<string>[];
  readonly parameterGroupName: pulumi.Input<string>;
  readonly topicArns: Readonly<Record<AlertLevel, pulumi.Input<string>>>;
  readonly tags: Tags;
}

interface Subscription {
  readonly role: string;
  readonly sourceType: "db-instance" | "db-parameter-group";
  readonly categories: readonly string[];
  readonly level: AlertLevel;
}

/** What RDS says of its databases, by how urgent it is. RDS tries each topic when the subscription is made. */
const subscriptions: readonly Subscription[] = [
  {
    role: "failures",
    sourceType: "db-instance",
    categories: ["availability", "failover", "failure", "low storage", "read replica", "recovery"],
    level: "warning",
  },
  {
    role: "notices",
    sourceType: "db-instance",
    categories: ["configuration change", "deletion", "maintenance", "notification", "security patching"],
    level: "info",
  },
  {
    role: "parameters",
    sourceType: "db-parameter-group",
    categories: ["configuration change"],
    level: "info",
  },
];

/** Events of a database reach the alert topics (EG-030: why it does not answer). */
export class DatabaseEvents extends pulumi.ComponentResource {
  constructor(name: string, args: DatabaseEventsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:monitoring:DatabaseEvents", name, {}, opts);
    for (const { role, sourceType, categories, level } of subscriptions) {
      new rds.EventSubscription(
        `${name}-${role}`,
        {
          snsTopic: args.topicArns[level],
          sourceType,
          sourceIds: sourceType === "db-instance" ? [...args.identifiers] : [args.parameterGroupName],
          eventCategories: [...categories],
          tags: args.tags,
        },
        { parent: this },
      );
    }
    this.registerOutputs({});
  }
}
