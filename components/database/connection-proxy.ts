import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as iam from "@pulumi/aws/iam";
import * as rds from "@pulumi/aws/rds";
import * as pulumi from "@pulumi/pulumi";
import type { DataContent } from "../../lib/classification";
import type { Place, Tags } from "../place";
import { logGroupArgs } from "../stores/log-group-args";

/** The proxy closes a client's connection after this silence; longer than any pool keeps one unused. */
const idleClientSeconds = 1800;

/** A client waits this long for a connection before it gets an error. */
const borrowSeconds = 30;

export interface ConnectionProxyArgs {
  readonly place: Place;
  readonly databaseIdentifier: pulumi.Output<string>;
  /** The database's secret; the proxy follows its rotation. */
  readonly secretArn: pulumi.Input<string>;
  readonly keyArn: pulumi.Input<string>;
  /** Subnets in two or more zones. A change replaces the proxy. */
  readonly subnetIds: pulumi.Input<string>[];
  readonly securityGroupId: pulumi.Input<string>;
  /** Share of the database's connections that the proxy may hold, 1 to 100; the rest is left to maintenance. */
  readonly maxConnectionsPercent: number;
  readonly logContent: DataContent;
  readonly logRetentionDays: number;
  readonly tags: Tags;
}

/** An RDS Proxy: fleets share its connections to the primary, and a failover breaks none of theirs. */
export class ConnectionProxy extends pulumi.ComponentResource {
  /** Host for applications; the port is the database's. */
  readonly address: pulumi.Output<string>;
  /** Names the proxy in metrics. */
  readonly proxyName: pulumi.Output<string>;

  constructor(name: string, args: ConnectionProxyArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:database:ConnectionProxy", name, {}, opts);
    const proxyName = pulumi.interpolate`${args.databaseIdentifier}-proxy`; // known before the proxy, as its log group is
    const logs = new cloudwatch.LogGroup(
      `${name}-logs`,
      {
        ...logGroupArgs({ ...args, content: args.logContent, retentionDays: args.logRetentionDays }),
        name: pulumi.interpolate`/aws/rds/proxy/${proxyName}`,
      },
      { parent: this },
    );
    const { role, policy } = this.role(name, args);
    const proxy = new rds.Proxy(`${name}-endpoint`, proxyArgs(args, proxyName, role.arn), {
      parent: this,
      dependsOn: [logs, policy],
      deleteBeforeReplace: true, // its name is fixed
    });
    const targets = new rds.ProxyDefaultTargetGroup(
      `${name}-targets`,
      {
        dbProxyName: proxy.name,
        connectionPoolConfig: {
          maxConnectionsPercent: args.maxConnectionsPercent,
          maxIdleConnectionsPercent: Math.ceil(args.maxConnectionsPercent / 2),
          connectionBorrowTimeout: borrowSeconds,
        },
      },
      { parent: this },
    );
    new rds.ProxyTarget(
      `${name}-target`,
      {
        dbProxyName: proxy.name,
        targetGroupName: targets.name,
        dbInstanceIdentifier: args.databaseIdentifier,
      },
      { parent: this },
    );
    this.address = proxy.endpoint;
    this.proxyName = proxy.name;
    this.registerOutputs({ address: this.address });
  }

  private role(name: string, args: ConnectionProxyArgs): { role: iam.Role; policy: iam.RolePolicy } {
    const { place, secretArn, keyArn, tags } = args;
    const role = new iam.Role(
      `${name}-role`,
      { description: "Lets RDS Proxy read the database's secret", assumeRolePolicy: trustProxy, tags },
      { parent: this },
    );
    const policy = new iam.RolePolicy(
      `${name}-policy`,
      {
        role: role.name,
        policy: pulumi.jsonStringify({
          Version: "2012-10-17",
          Statement: [
            {
              Sid: "ReadSecret",
              Effect: "Allow",
              Action: ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"],
              Resource: [secretArn],
            },
            {
              Sid: "DecryptSecret",
              Effect: "Allow",
              Action: ["kms:Decrypt"],
              Resource: [keyArn],
              Condition: {
                StringEquals: { "kms:ViaService": `secretsmanager.${place.region}.amazonaws.com` },
              },
            },
          ],
        }),
      },
      { parent: this },
    );
    return { role, policy };
  }
}

function proxyArgs(
  args: ConnectionProxyArgs,
  name: pulumi.Output<string>,
  roleArn: pulumi.Output<string>,
): rds.ProxyArgs {
  return {
    name,
    engineFamily: "POSTGRESQL",
    auths: [
      {
        authScheme: "SECRETS",
        iamAuth: "DISABLED", // applications log in with the secret's password, as they do without a proxy
        clientPasswordAuthType: "POSTGRES_SCRAM_SHA_256",
        secretArn: args.secretArn,
      },
    ],
    roleArn,
    vpcSubnetIds: args.subnetIds,
    vpcSecurityGroupIds: [args.securityGroupId],
    requireTls: true,
    idleClientTimeout: idleClientSeconds,
    debugLogging: false, // it writes statements, and with them personal data
    tags: args.tags,
  };
}

/** No condition on the source account: RDS documents none for this role. */
const trustProxy = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: { Service: "rds.amazonaws.com" }, Action: "sts:AssumeRole" }],
});
