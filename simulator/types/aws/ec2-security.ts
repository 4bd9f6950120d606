import type { IdentityContext, TypeEntry } from "../entry";
import { arn, digest, ec2Id, isOn, sibling, text, unlessGiven, versionOf } from "./support/identity";
import { keyArn, securityGroup, subnet, vpc, within } from "./support/references";

/** Who may talk to whom: security groups, their rules, network ACLs; and what instances start from. */
const groupId = ec2Id("sg");
const ruleId = ec2Id("sgr");
const aclId = ec2Id("acl");
const templateId = ec2Id("lt");

const updatesInPlace = "ModifySecurityGroupRules changes it; CloudFormation says create-only";
const changesKind = "the kind of source or destination is fixed: another kind is another rule";

/** A rule of its own (aws:vpc). CloudFormation's model is wrong for these: they change in place. */
function separateRule(cloudFormation: string): TypeEntry {
  const kinds = ["cidrIpv4", "cidrIpv6", "prefixListId", "referencedSecurityGroupId"];
  return {
    cloudFormation,
    id: ruleId,
    replaces: { securityGroupId: "a rule cannot move to another group (CloudFormation: GroupId)" },
    updates: Object.fromEntries(["fromPort", "toPort", "ipProtocol"].map((path) => [path, updatesInPlace])),
    replacesWhenSetOrUnset: Object.fromEntries(kinds.map((path) => [path, changesKind])),
    outputs: (context) => ({
      arn: arn(context, "ec2", `security-group-rule/${ruleId(context)}`),
      securityGroupRuleId: ruleId(context),
    }),
    references: [
      securityGroup("securityGroupId"),
      securityGroup("referencedSecurityGroupId"),
      within("prefixListId", "aws:ec2/managedPrefixList:ManagedPrefixList", "id", /^pl-[0-9a-f]{8}$/),
    ],
    unique: [["securityGroupId", "ipProtocol", "fromPort", "toPort", ...kinds]],
  };
}

const ruleLists = ["ingress", "egress"];

/** The older rule type (aws:ec2), whose every input is its identity. */
const ruleOfGroup: TypeEntry = {
  cloudFormation: { none: "CloudFormation splits it into ingress and egress" },
  id: (context) => `sgrule-${Number.parseInt(digest(JSON.stringify(context.inputs), 8), 16)}`,
  replaces: Object.fromEntries(
    ["cidrBlocks", "fromPort", "ipv6CidrBlocks", "prefixListIds", "protocol", "securityGroupId", "self"]
      .concat("sourceSecurityGroupId", "toPort", "type")
      .map((path) => [path, "the provider's id is a hash of every input except the description"]),
  ),
  sets: [],
  defaults: { self: false },
  outputs: (context) => ({ securityGroupRuleId: ruleId(context) }),
  references: [securityGroup("securityGroupId"), securityGroup("sourceSecurityGroupId")],
};

function groupOutputs(context: IdentityContext, id: string): Readonly<Record<string, unknown>> {
  return {
    arn: arn(context, "ec2", `security-group/${id}`),
    ownerId: context.accountId,
    ...unlessGiven(context, { egress: [], ingress: [] }),
  };
}

export const entries: Record<string, TypeEntry> = {
  "aws:ec2/securityGroup:SecurityGroup": {
    cloudFormation: "AWS::EC2::SecurityGroup",
    id: groupId,
    autoname: { property: "name", maxLength: 255 },
    replaces: { description: "AWS cannot change a group's description (CloudFormation: GroupDescription)" },
    sets: ruleLists,
    defaults: { description: "Managed by Pulumi", revokeRulesOnDelete: false },
    outputs: (context) => groupOutputs(context, groupId(context)),
    references: [vpc("vpcId")],
    unique: [["vpcId", "name"]],
  },
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": {
    cloudFormation: { none: "adopts the group that came with the VPC" },
    id: (context) => sibling(text(context, "vpcId"), "sg"),
    replaces: { vpcId: "the default group of another VPC is another group" },
    sets: ruleLists,
    defaults: { revokeRulesOnDelete: false },
    outputs: (context) => ({
      ...groupOutputs(context, sibling(text(context, "vpcId"), "sg")),
      description: "default VPC security group",
      name: "default",
      namePrefix: "",
    }),
    references: [vpc("vpcId")],
    unique: [["vpcId"]],
  },
  "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl": {
    cloudFormation: { none: "adopts the network ACL that came with the VPC" },
    id: (context) => text(context, "defaultNetworkAclId"),
    replaces: { defaultNetworkAclId: "another VPC's ACL is another ACL" },
    sets: [...ruleLists, "subnetIds"],
    outputs: (context) => ({
      arn: arn(context, "ec2", `network-acl/${text(context, "defaultNetworkAclId")}`),
      ownerId: context.accountId,
      vpcId: sibling(text(context, "defaultNetworkAclId"), "vpc"),
    }),
    references: [within("defaultNetworkAclId", "aws:ec2/vpc:Vpc", "defaultNetworkAclId")],
  },
  "aws:ec2/networkAcl:NetworkAcl": {
    cloudFormation: "AWS::EC2::NetworkAcl",
    id: aclId,
    sets: [...ruleLists, "subnetIds"],
    outputs: (context) => ({
      arn: arn(context, "ec2", `network-acl/${aclId(context)}`),
      ownerId: context.accountId,
      ...unlessGiven(context, { egress: [], ingress: [], subnetIds: [] }),
    }),
    references: [vpc("vpcId"), subnet("subnetIds[]")],
  },
  "aws:ec2/securityGroupRule:SecurityGroupRule": ruleOfGroup,
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": separateRule("AWS::EC2::SecurityGroupIngress"),
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": separateRule("AWS::EC2::SecurityGroupEgress"),
  "aws:ec2/launchTemplate:LaunchTemplate": {
    cloudFormation: "AWS::EC2::LaunchTemplate",
    id: templateId,
    autoname: { property: "name", maxLength: 125 },
    sets: [
      "securityGroupNames",
      "vpcSecurityGroupIds",
      "networkInterfaces.securityGroups",
      "licenseSpecifications",
    ],
    outputs: (context) => ({
      arn: arn(context, "ec2", `launch-template/${templateId(context)}`),
      latestVersion: versionOf(context),
      ...unlessGiven(context, {
        defaultVersion: isOn(context, "updateDefaultVersion") ? versionOf(context) : 1,
      }),
    }),
    references: [
      securityGroup("vpcSecurityGroupIds[]"),
      securityGroup("networkInterfaces[].securityGroups[]"),
      within("iamInstanceProfile.arn", "aws:iam/instanceProfile:InstanceProfile", "arn"),
      within("iamInstanceProfile.name", "aws:iam/instanceProfile:InstanceProfile", "name"),
      keyArn("blockDeviceMappings[].ebs.kmsKeyId"),
    ],
    unique: [["name"]],
    volatile: ["latestVersion"],
  },
};
