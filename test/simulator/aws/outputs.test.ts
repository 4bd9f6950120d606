import assert from "node:assert/strict";
import { entries } from "../../../simulator/types/aws";
import type { IdentityContext, TypeEntry } from "../../../simulator/types/entry";

function entryOf(type: string): TypeEntry {
  const entry = entries[type];
  assert.ok(entry !== undefined, type);
  return entry;
}

function contextOf(
  inputs: Readonly<Record<string, unknown>>,
  more: Partial<IdentityContext> = {},
): IdentityContext {
  const identity = {
    urn: "urn",
    logicalName: "x",
    accountId: "123456789012",
    region: "us-east-1",
    hash: "0123456789ab",
  };
  return { ...identity, inputs, ...more };
}

function outputsOf(
  type: string,
  inputs: Readonly<Record<string, unknown>>,
  more: Partial<IdentityContext> = {},
) {
  return entryOf(type).outputs?.(contextOf(inputs, more)) ?? {};
}

describe("ids and outputs as AWS forms them", () => {
  it("forms EC2's ids of 17 hex digits", () => {
    assert.match(entryOf("aws:ec2/subnet:Subnet").id(contextOf({})), /^subnet-0[0-9a-f]{16}$/);
  });

  it("lets the default group of a VPC be found from the VPC", () => {
    const vpc = entryOf("aws:ec2/vpc:Vpc");
    const vpcId = vpc.id(contextOf({}));
    const group = entryOf("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup").id(contextOf({ vpcId }));
    assert.equal(outputsOf("aws:ec2/vpc:Vpc", {}).defaultSecurityGroupId, group);
  });

  it("forms a load balancer's ARN, suffix and host name from one identity", () => {
    const type = "aws:lb/loadBalancer:LoadBalancer";
    const outputs = outputsOf(type, { name: "vdx-alb", internal: true });
    const suffix = String(outputs.arnSuffix);
    assert.match(suffix, /^app\/vdx-alb\/[0-9a-f]{16}$/);
    assert.equal(outputs.arn, `arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/${suffix}`);
    assert.equal(entryOf(type).id(contextOf({ name: "vdx-alb" })), outputs.arn);
    assert.match(String(outputs.dnsName), /^internal-vdx-alb-\d+\.us-east-1\.elb\.amazonaws\.com$/);
    assert.equal(outputs.zoneId, "Z35SXDOTRQ7X7K");
  });

  it("gives a listener the ARN of its load balancer", () => {
    const loadBalancerArn =
      "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/a/0123456789abcdef";
    const { arn } = outputsOf("aws:lb/listener:Listener", { loadBalancerArn });
    assert.match(String(arn), /:listener\/app\/a\/0123456789abcdef\/[0-9a-f]{16}$/);
  });

  it("knows a database by its resource id, and gives an endpoint with the engine's port", () => {
    const type = "aws:rds/instance:Instance";
    const inputs = { identifier: "vdx", engine: "postgres", engineVersion: "17.7" };
    assert.match(entryOf(type).id(contextOf(inputs)), /^db-[0-9A-Z]{26}$/);
    const outputs = outputsOf(type, inputs);
    assert.match(String(outputs.endpoint), /^vdx\.c[0-9a-f]{11}\.us-east-1\.rds\.amazonaws\.com:5432$/);
    assert.equal(outputs.parameterGroupName, "default.postgres17");
    assert.equal(outputsOf(type, { ...inputs, parameterGroupName: "own" }).parameterGroupName, undefined);
  });

  it("puts the role first in the host names of a cache with TLS", () => {
    const inputs = { replicationGroupId: "vdx-queue", transitEncryptionEnabled: true, numCacheClusters: 2 };
    const outputs = outputsOf("aws:elasticache/replicationGroup:ReplicationGroup", inputs);
    assert.match(
      String(outputs.primaryEndpointAddress),
      /^master\.vdx-queue\.[0-9a-f]{6}\.use1\.cache\.amazonaws\.com$/,
    );
    assert.deepEqual(outputs.memberClusters, ["vdx-queue-001", "vdx-queue-002"]);
  });

  it("asks a wildcard and its base for the same validation record", () => {
    const inputs = {
      domainName: "vdx.example",
      subjectAlternativeNames: ["*.vdx.example"],
      validationMethod: "DNS",
    };
    const { domainValidationOptions } = outputsOf("aws:acm/certificate:Certificate", inputs);
    const options = domainValidationOptions as readonly { resourceRecordName: string }[];
    assert.equal(options.length, 2);
    assert.equal(options[0]?.resourceRecordName, options[1]?.resourceRecordName);
  });

  it("gives a replica key the id of its primary, in its own region", () => {
    const primaryKeyArn = "arn:aws:kms:us-east-1:123456789012:key/mrk-0123";
    const { arn } = outputsOf("aws:kms/replicaKey:ReplicaKey", { primaryKeyArn }, { region: "us-west-2" });
    assert.equal(arn, "arn:aws:kms:us-west-2:123456789012:key/mrk-0123");
  });

  it("counts versions with updates", () => {
    assert.equal(outputsOf("aws:ec2/launchTemplate:LaunchTemplate", {}, { revision: 3 }).latestVersion, 3);
  });

  it("finds the VPC of a subnet group through its subnets", () => {
    const find = (type: string, by: string, value: unknown) =>
      type === "aws:ec2/subnet:Subnet" && by === "id" && value === "subnet-1"
        ? { vpcId: "vpc-1" }
        : undefined;
    assert.equal(
      outputsOf("aws:rds/subnetGroup:SubnetGroup", { subnetIds: ["subnet-1"] }, { find }).vpcId,
      "vpc-1",
    );
  });
});

describe("what AWS refuses to delete", () => {
  const refused = (type: string, state: Readonly<Record<string, unknown>>) =>
    entryOf(type).deletionRefused?.(state);

  it("is a protected database, or one without a last snapshot", () => {
    const type = "aws:rds/instance:Instance";
    assert.match(refused(type, { deletionProtection: true, skipFinalSnapshot: true }) ?? "", /protected/);
    assert.match(refused(type, { skipFinalSnapshot: false }) ?? "", /finalSnapshotIdentifier/);
    assert.equal(refused(type, { skipFinalSnapshot: false, finalSnapshotIdentifier: "last" }), undefined);
    assert.match(
      refused(type, { finalSnapshotIdentifier: "last", replicateSourceDb: "primary" }) ?? "",
      /replica/,
    );
  });

  it("is a protected load balancer, table or log group", () => {
    assert.notEqual(
      refused("aws:lb/loadBalancer:LoadBalancer", { enableDeletionProtection: true }),
      undefined,
    );
    assert.notEqual(refused("aws:dynamodb/table:Table", { deletionProtectionEnabled: true }), undefined);
    assert.notEqual(
      refused("aws:cloudwatch/logGroup:LogGroup", { deletionProtectionEnabled: true }),
      undefined,
    );
    assert.equal(refused("aws:lb/loadBalancer:LoadBalancer", { enableDeletionProtection: false }), undefined);
  });
});
