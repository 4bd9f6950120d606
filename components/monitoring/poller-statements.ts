import * as pulumi from "@pulumi/pulumi";
import { databaseRoles } from "../../lib/database-roles";
import { allow, type AllowStatement } from "../compute/policy-statement";
import type { MetricsPollerArgs } from "./metrics-poller";

/** What the poller may do in AWS: read, and log in as the monitor. Metrics leave through its log, which needs no permission. */
export function pollerStatements(args: MetricsPollerArgs): AllowStatement[] {
  const { region } = args.place;
  const ageOf = Object.values(args.secretArns);
  const cacheSecrets = Object.values(args.cacheSecretArns);
  return [
    allow(
      "FindInstances",
      ["autoscaling:DescribeAutoScalingGroups", "ec2:DescribeInstances"],
      "*", // neither action knows resources
    ),
    ...databaseStatements(args),
    ...(cacheSecrets.length === 0
      ? []
      : [
          allow("ReadCacheTokens", ["secretsmanager:GetSecretValue"], cacheSecrets),
          allow("OpenCacheTokens", ["kms:Decrypt"], args.keyArn, {
            StringEquals: { "kms:ViaService": `secretsmanager.${region}.amazonaws.com` },
          }),
        ]),
    ...(ageOf.length === 0 ? [] : [allow("SecretAges", ["secretsmanager:ListSecretVersionIds"], ageOf)]),
  ];
}

function databaseStatements({ place, databases, databaseResourceIds }: MetricsPollerArgs): AllowStatement[] {
  const arn = (service: string, rest: pulumi.Input<string>): pulumi.Output<string> =>
    pulumi.interpolate`arn:aws:${service}:${place.region}:${place.accountId}:${rest}`;
  return [
    allow(
      "LogInAsMonitor",
      ["rds-db:connect"],
      databaseResourceIds.map((id) =>
        arn("rds-db", pulumi.interpolate`dbuser:${id}/${databaseRoles.monitor}`),
      ),
    ),
    allow(
      "DatabaseSizes",
      ["rds:DescribeDBInstances"],
      Object.values(databases).map(({ identifier }) => arn("rds", pulumi.interpolate`db:${identifier}`)),
    ),
    allow("FreeStorage", ["cloudwatch:GetMetricData"], "*"), // knows no resources
  ];
}
