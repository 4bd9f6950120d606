import type { TypeEntry } from "../entry";
import { entries as accessanalyzer } from "./accessanalyzer";
import { entries as acm } from "./acm";
import { entries as autoscaling } from "./autoscaling";
import { entries as backup } from "./backup";
import { entries as budgets } from "./budgets";
import { entries as cfg } from "./cfg";
import { entries as cloudfront } from "./cloudfront";
import { entries as cloudtrail } from "./cloudtrail";
import { entries as cloudwatch } from "./cloudwatch";
import { entries as cloudwatchLogs } from "./cloudwatch-logs";
import { entries as dynamodb } from "./dynamodb";
import { entries as ebs } from "./ebs";
import { entries as ec2Network } from "./ec2-network";
import { entries as ec2Routing } from "./ec2-routing";
import { entries as ec2Security } from "./ec2-security";
import { entries as ecr } from "./ecr";
import { entries as ecs } from "./ecs";
import { entries as elasticache } from "./elasticache";
import { entries as guardduty } from "./guardduty";
import { entries as iam } from "./iam";
import { entries as inspector2 } from "./inspector2";
import { entries as kms } from "./kms";
import { entries as lambda } from "./lambda";
import { entries as lb } from "./lb";
import { entries as rds } from "./rds";
import { entries as rdsProxy } from "./rds-proxy";
import { entries as route53 } from "./route53";
import { entries as s3 } from "./s3";
import { entries as scheduler } from "./scheduler";
import { entries as secretsmanager } from "./secretsmanager";
import { entries as securityhub } from "./securityhub";
import { entries as ses } from "./ses";
import { entries as sfn } from "./sfn";
import { entries as sns } from "./sns";
import { entries as sqs } from "./sqs";
import { entries as ssm } from "./ssm";
import { entries as ssmMaintenance } from "./ssm-maintenance";
import { entries as synthetics } from "./synthetics";
import { entries as wafv2 } from "./wafv2";

/** Every reviewed AWS type, by Pulumi token. */
export const entries: Readonly<Record<string, TypeEntry>> = {
  ...accessanalyzer,
  ...acm,
  ...autoscaling,
  ...backup,
  ...budgets,
  ...cfg,
  ...cloudfront,
  ...cloudtrail,
  ...cloudwatch,
  ...cloudwatchLogs,
  ...dynamodb,
  ...ebs,
  ...ec2Network,
  ...ec2Routing,
  ...ec2Security,
  ...ecr,
  ...ecs,
  ...elasticache,
  ...guardduty,
  ...iam,
  ...inspector2,
  ...kms,
  ...lambda,
  ...lb,
  ...rds,
  ...rdsProxy,
  ...route53,
  ...s3,
  ...scheduler,
  ...secretsmanager,
  ...securityhub,
  ...ses,
  ...sfn,
  ...sns,
  ...sqs,
  ...ssm,
  ...ssmMaintenance,
  ...synthetics,
  ...wafv2,
};
