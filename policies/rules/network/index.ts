import type { Rule } from "../../kit/rule";
import { naclNoOpenAdminPorts } from "./nacl-no-open-admin-ports";
import { noInternetPathToData } from "./no-internet-path-to-data";
import { privateRoutesViaNat } from "./private-routes-via-nat";
import { sgNoOpenAdminPorts } from "./sg-no-open-admin-ports";
import { sgNoOpenAllPorts } from "./sg-no-open-all-ports";
import { sgNoOpenHighRiskPorts } from "./sg-no-open-high-risk-ports";
import { sgNoUnrestrictedEgress } from "./sg-no-unrestricted-egress";
import { sgOnlyEdgeOpenToWorld } from "./sg-only-edge-open-to-world";
import { sgRulesDescribed } from "./sg-rules-described";
import { subnetNoAutoPublicIp } from "./subnet-no-auto-public-ip";
import { vpcDefaultSgClosed } from "./vpc-default-sg-closed";
import { vpcEndpointsForAwsServices } from "./vpc-endpoints-for-aws-services";
import { vpcFlowLogsEnabled } from "./vpc-flow-logs-enabled";
import { vpcNoDefaultVpc } from "./vpc-no-default-vpc";

/** VPCs, subnets, routes, security groups: who can reach what. */
export const networkRules: readonly Rule[] = [
  noInternetPathToData,
  sgNoOpenAdminPorts,
  sgNoOpenAllPorts,
  sgNoOpenHighRiskPorts,
  sgOnlyEdgeOpenToWorld,
  sgNoUnrestrictedEgress,
  sgRulesDescribed,
  naclNoOpenAdminPorts,
  privateRoutesViaNat,
  subnetNoAutoPublicIp,
  vpcDefaultSgClosed,
  vpcEndpointsForAwsServices,
  vpcFlowLogsEnabled,
  vpcNoDefaultVpc,
];
