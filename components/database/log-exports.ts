import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as pulumi from "@pulumi/pulumi";
import type { Tags } from "../place";

/** Logs that PostgreSQL on RDS can send to CloudWatch. */
export const logExports = ["postgresql", "upgrade", "iam-db-auth-error"] as const;

/**
 * The log groups to which an instance will write, made before it: RDS would otherwise make them itself, without key
 * and for ever, and the program could not make them any more.
 */
export function logGroupsFor(
  name: string,
  identifier: pulumi.Output<string>,
  args: { readonly keyArn: pulumi.Input<string>; readonly logRetentionDays: number; readonly tags: Tags },
  parent: pulumi.Resource,
): cloudwatch.LogGroup[] {
  return logExports.map(
    (log) =>
      new cloudwatch.LogGroup(
        `${name}-${log}`,
        {
          name: databaseLogGroup(identifier, log),
          kmsKeyId: args.keyArn,
          retentionInDays: args.logRetentionDays,
          tags: args.tags,
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
