import type { TypeEntry } from "../entry";
import { arn, byProperty, hex, text, unlessGiven } from "./support/identity";
import { roleArn, secretArn, securityGroup, subnet, within } from "./support/references";
import { databaseHost } from "./support/regions";

const proxy = "aws:rds/proxy:Proxy";
const target = "a target is registered or deregistered, never changed";

export const entries: Record<string, TypeEntry> = {
  [proxy]: {
    cloudFormation: "AWS::RDS::DBProxy",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 63 },
    updates: { name: "ModifyDBProxy renames (NewDBProxyName)" },
    sets: ["auths", "vpcSecurityGroupIds", "vpcSubnetIds"],
    outputs: (context) => ({
      arn: arn(context, "rds", `db-proxy:prx-0${hex(context, 16)}`),
      endpoint: databaseHost(context, `${text(context, "name")}.proxy`).replace(".proxy.", ".proxy-"),
      ...unlessGiven(context, { idleClientTimeout: 1800 }),
    }),
    references: [
      roleArn("roleArn"),
      subnet("vpcSubnetIds[]"),
      securityGroup("vpcSecurityGroupIds[]"),
      secretArn("auths[].secretArn"),
    ],
    unique: [["name"]],
  },
  "aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup": {
    cloudFormation: "AWS::RDS::DBProxyTargetGroup",
    id: byProperty("dbProxyName"),
    outputs: (context) => ({
      arn: arn(context, "rds", `target-group:prx-tg-0${hex(context, 16)}`),
      name: "default",
    }),
    references: [within("dbProxyName", proxy, "name")],
    unique: [["dbProxyName"]],
  },
  "aws:rds/proxyTarget:ProxyTarget": {
    cloudFormation: { none: "CloudFormation has it as a property of AWS::RDS::DBProxyTargetGroup" },
    id: (context) =>
      [
        text(context, "dbProxyName"),
        text(context, "targetGroupName"),
        "RDS_INSTANCE",
        text(context, "dbInstanceIdentifier"),
      ].join("/"),
    replaces: {
      dbClusterIdentifier: target,
      dbInstanceIdentifier: target,
      dbProxyName: target,
      targetGroupName: target,
    },
    outputs: (context) => ({
      endpoint: databaseHost(context, text(context, "dbInstanceIdentifier")),
      port: 5432,
      rdsResourceId: text(context, "dbInstanceIdentifier"),
      targetArn: arn(context, "rds", `db:${text(context, "dbInstanceIdentifier")}`),
      trackedClusterId: "",
      type: "RDS_INSTANCE",
    }),
    references: [
      within("dbProxyName", proxy, "name"),
      within("dbInstanceIdentifier", "aws:rds/instance:Instance", "identifier"),
    ],
  },
};
