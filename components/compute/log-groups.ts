import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as pulumi from "@pulumi/pulumi";
import type { DataContent } from "../../lib/classification";
import { logRetentionDays } from "../../lib/log-retention";
import type { Tags } from "../place";
import { logGroupArgs } from "../stores/log-group-args";

export interface LogGroupsArgs {
  /** Path that all group names begin with, for example `/vdx/production`. */
  readonly prefix: string;
  /** Groups by short name; the group is called `<prefix>/<short name>`. */
  readonly groups: Readonly<Record<string, LogStream>>;
  /** Key that encrypts the events; its policy must admit CloudWatch Logs. */
  readonly keyArn: pulumi.Input<string>;
  readonly tags: Tags;
}

export interface LogStream {
  readonly content: DataContent;
  readonly retentionDays: number;
}

/**
 * The log groups of one system. They have fixed names, so that agents and saved queries know them before they exist;
 * created here rather than by the first writer, which would leave them unencrypted and kept for ever.
 */
export class LogGroups extends pulumi.ComponentResource {
  readonly arns: Readonly<Record<string, pulumi.Output<string>>>;
  /** Full names by short name, known once the groups exist. */
  readonly createdNames: Readonly<Record<string, pulumi.Output<string>>>;
  /** Full names by short name; plain values. */
  readonly names: Readonly<Record<string, string>>;

  constructor(name: string, args: LogGroupsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:compute:LogGroups", name, {}, opts);
    checkLogGroups(this, name, args);
    const arns: Record<string, pulumi.Output<string>> = {};
    const createdNames: Record<string, pulumi.Output<string>> = {};
    const names: Record<string, string> = {};
    for (const [stream, facts] of Object.entries(args.groups)) {
      names[stream] = `${args.prefix}/${stream}`;
      const group = new cloudwatch.LogGroup(
        `${name}-${stream}`,
        { ...logGroupArgs({ ...args, ...facts }), name: names[stream] },
        { parent: this },
      );
      arns[stream] = group.arn;
      createdNames[stream] = group.name;
    }
    this.arns = arns;
    this.createdNames = createdNames;
    this.names = names;
    this.registerOutputs({ names });
  }

  /** Full name of a group; throws when there is no such group. */
  nameOf(stream: string): string {
    const found = this.names[stream];
    if (found !== undefined) return found;
    throw new Error(`there is no log group "${stream}", only ${Object.keys(this.names).join(", ")}`);
  }
}

function checkLogGroups(component: pulumi.Resource, name: string, { prefix, groups }: LogGroupsArgs): void {
  if (!/^\/[\w./-]*\w$/.test(prefix)) {
    throw new pulumi.ResourceError(
      `LogGroups "${name}": the prefix is "${prefix}"; it must begin with / and not end with one, like /vdx/production.`,
      component,
      true,
    );
  }
  for (const [stream, { retentionDays }] of Object.entries(groups)) {
    if (logRetentionDays.includes(retentionDays)) continue;
    throw new pulumi.ResourceError(
      `LogGroups "${name}": "${stream}" is to be kept ${retentionDays} days, which CloudWatch Logs does not offer. ` +
        `Choose one of ${logRetentionDays.join(", ")} in the system's facts.`,
      component,
      true,
    );
  }
}
