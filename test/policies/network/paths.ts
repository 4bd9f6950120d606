import type { Value } from "../../../policies/kit/value";
import type { Written } from "../judge";
import { of } from "../rows";
import * as p from "./pieces";

export const vpc = p.vpc("vpc", { cidrBlock: "10.20.0.0/16" });
export const inVpc = { vpcId: ["vpc"] };
export const groups = [p.group("data", {}, inVpc), p.group("tier", {}, inVpc), p.group("edge", {}, inVpc)];
export const world = "0.0.0.0/0";
export const port = (number: number) => p.open(undefined, number);
export const admit = (to: string, from: string, number: number) =>
  p.ingress(`${to}-from-${from}`, port(number), { securityGroupId: [to], referencedSecurityGroupId: [from] });
export const admitRange = (to: string, cidr: Value, from: Written["from"] = {}) =>
  p.ingress(`${to}-range`, p.open(cidr, 5432), { securityGroupId: [to], ...from });
export const store = (inputs = {}, from: Written["from"] = {}) =>
  p.database("store", inputs, { vpcSecurityGroupIds: ["data"], dbSubnetGroupName: ["places"], ...from });
export const around = [vpc, ...groups, of("aws:rds/subnetGroup:SubnetGroup")({}, { name: "places" })];

export const data = p.subnet("place", {}, inVpc);
export const gateway = p.gateway("gateway", {}, inVpc);
