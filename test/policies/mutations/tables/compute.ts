import { bad, drop, good, type MutationTable, set, setBeside } from "../mutation";
import { unknown } from "../../table";

const fleet = "aws:autoscaling/group:Group";
const template = "aws:ec2/launchTemplate:LaunchTemplate";
const instance = "aws:ec2/instance:Instance";
const machine = { ami: "ami-1", instanceType: "t4g.small" };

export const computeMutations: MutationTable = {
  "asg-elb-health-check": [
    set(
      fleet,
      { healthCheckType: "EC2" },
      {
        named: /^given$/,
        given: [good(fleet, { targetGroupArns: ["arn"], healthCheckType: "ELB" })],
      },
    ),
  ],
  "asg-launch-template": [
    set(fleet, { launchTemplate: undefined, launchConfiguration: "old" }),
    set(fleet, { launchTemplate: undefined }),
  ],
  "asg-multi-az": [
    set(
      fleet,
      { vpcZoneIdentifiers: [unknown] },
      { from: { vpcZoneIdentifiers: ["aws:ec2/subnet:Subnet estate-network-private-us-east-1a"] } },
    ),
  ],
  "ebs-default-encryption": [
    drop("pulumi:pulumi:Stack", { every: "aws:ebs/encryptionByDefault:EncryptionByDefault" }),
    set("aws:ebs/encryptionByDefault:EncryptionByDefault", { enabled: false }),
    set("aws:ebs/defaultKmsKey:DefaultKmsKey", { keyArn: "arn:aws:kms:us-east-1:999999999999:key/1" }),
    setBeside(
      "pulumi:pulumi:Stack",
      { every: "aws:ebs/encryptionByDefault:EncryptionByDefault" },
      { region: "us-west-2" },
    ),
  ],
  "ebs-encrypted": [
    set(template, { "blockDeviceMappings.0.ebs.encrypted": "false" }),
    set(template, { blockDeviceMappings: undefined }),
    bad("aws:ebs/volume:Volume", { availabilityZone: "us-east-1a", size: 10 }),
  ],
  "ec2-managed-by-ssm": [
    setBeside(
      template,
      { every: "aws:iam/rolePolicy:RolePolicy" },
      { policy: JSON.stringify({ Statement: [] }) },
    ),
    set(template, { iamInstanceProfile: undefined }),
  ],
  "instance-role-attached": [set(template, { iamInstanceProfile: undefined }), bad(instance, machine)],
  "launch-template-hop-limit": [
    set(template, { "metadataOptions.httpPutResponseHopLimit": 2 }),
    set(template, { metadataOptions: undefined }),
  ],
  "launch-template-imdsv2": [
    set(template, { "metadataOptions.httpTokens": "optional" }),
    bad(instance, { ...machine, metadataOptions: { httpEndpoint: "enabled" } }),
  ],
  "launch-template-no-public-ip": [
    set(template, { "networkInterfaces.0.associatePublicIpAddress": "true" }),
    bad(instance, { ...machine, associatePublicIpAddress: true }),
    bad("aws:ec2/eip:Eip", { domain: "vpc" }, { instance: ["machine"] }, [
      good(instance, machine, { name: "machine" }),
    ]),
  ],
  "userdata-no-secrets": [
    set(template, {
      userData: Buffer.from("#!/bin/sh\nexport DB_PASSWORD=correcthorse9\n").toString("base64"),
    }),
  ],
};
