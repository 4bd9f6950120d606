import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as pulumi from "@pulumi/pulumi";
import type { DataContent } from "../../lib/classification";
import type { DatabaseLog } from "../../lib/data-facts";
import type { Tags } from "../place";
import { logGroupArgs } from "../stores/log-group-args";

/** Logs that PostgreSQL on RDS can send to CloudWatch, and what each holds. */
const contentOfExport = {
  postgresql: "statements",
  upgrade: "upgrades",
  "iam-db-auth-error": "signIns",
} as const satisfies Readonly<Record<string, DatabaseLog>>;

type LogExport = keyof typeof contentOfExport;

export const logExports = Object.keys(contentOfExport) as LogExport[];

/**
 * The log groups to which an instance will write, made before it: RDS would otherwise make them itself, without key
 * and for ever, and the program could not make them any more.
 */
export function logGroupsFor(
  name: string,
  identifier: pulumi.Output<string>,
  args: {
    readonly keyArn: pulumi.Input<string>;
    readonly logContents: Readonly<Record<DatabaseLog, DataContent>>;
    readonly logRetentionDays: number;
    readonly tags: Tags;
  },
  parent: pulumi.Resource,
): cloudwatch.LogGroup[] {
  return logExports.map(
    (log) =>
      new cloudwatch.LogGroup(
        `${name}-${log}`,
        {
          ...logGroupArgs({
            ...args,
            content: args.logContents[contentOfExport[log]],
            retentionDays: args.logRetentionDays,
          }),
          name: databaseLogGroup(identifier, log),
        },
        { parent },
      ),
  );
}

/** Where RDS writes a log of an instance. */
export function databaseLogGroup(
  identifier: pulumi.Input<string>,
  log: (typeof logExports)[number],
): pulumi.Output<string> {
  return pulumi.interpolate`/aws/rds/instance/${identifier}/${log}`;
}
