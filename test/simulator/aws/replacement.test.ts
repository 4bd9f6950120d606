import assert from "node:assert/strict";
import { replacementOf } from "../../../simulator/facts/replacement";

const instance = "aws:rds/instance:Instance";
const ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";

describe("replacementOf", () => {
  const replaced: readonly [string, string][] = [
    [instance, "dbName"],
    [instance, "storageEncrypted"],
    [instance, "kmsKeyId"],
    [instance, "engine"],
    [instance, "username"],
    ["aws:ec2/subnet:Subnet", "cidrBlock"],
    ["aws:ec2/subnet:Subnet", "vpcId"],
    ["aws:ec2/subnet:Subnet", "availabilityZone"],
    ["aws:ec2/vpc:Vpc", "cidrBlock"],
    ["aws:ec2/securityGroup:SecurityGroup", "description"],
    [ingress, "securityGroupId"],
    ["aws:lb/loadBalancer:LoadBalancer", "internal"],
    ["aws:lb/targetGroup:TargetGroup", "port"],
    ["aws:elasticache/replicationGroup:ReplicationGroup", "subnetGroupName"],
    ["aws:elasticache/replicationGroup:ReplicationGroup", "atRestEncryptionEnabled"],
    ["aws:s3/bucket:Bucket", "bucket"],
    ["aws:kms/key:Key", "multiRegion"],
    ["aws:backup/vault:Vault", "kmsKeyArn"],
    ["aws:secretsmanager/secretVersion:SecretVersion", "secretString"],
    ["aws:ec2/flowLog:FlowLog", "iamRoleArn"],
  ];
  for (const [type, path] of replaced) {
    it(`replaces ${type} for another ${path}`, () => {
      assert.equal(replacementOf(type, path), "replace");
    });
  }

  const updated: readonly [string, string][] = [
    [instance, "engineVersion"],
    [instance, "allocatedStorage"],
    [instance, "instanceClass"],
    [instance, "identifier"],
    [instance, "dbSubnetGroupName"],
    [instance, "multiAz"],
    [ingress, "fromPort"],
    [ingress, "ipProtocol"],
    [ingress, "cidrIpv4"],
    ["aws:lb/loadBalancer:LoadBalancer", "subnets"],
    ["aws:elasticache/replicationGroup:ReplicationGroup", "nodeType"],
    ["aws:elasticache/replicationGroup:ReplicationGroup", "engineVersion"],
    ["aws:kms/key:Key", "enableKeyRotation"],
    ["aws:autoscaling/group:Group", "launchTemplate.version"],
    ["aws:cloudfront/distribution:Distribution", "viewerCertificate.minimumProtocolVersion"],
    ["aws:lambda/function:Function", "runtime"],
    ["aws:ec2/subnet:Subnet", "tags"],
  ];
  for (const [type, path] of updated) {
    it(`updates ${type} for another ${path}`, () => {
      assert.equal(replacementOf(type, path), "update");
    });
  }

  it("replaces a security group rule whose kind of source changes, in both directions", () => {
    assert.equal(replacementOf(ingress, "cidrIpv4", "remove"), "replace");
    assert.equal(replacementOf(ingress, "referencedSecurityGroupId", "add"), "replace");
    assert.equal(replacementOf(ingress, "description", "add"), "update");
  });

  it("replaces every resource for another region or name prefix", () => {
    assert.equal(replacementOf("aws:sqs/queue:Queue", "region"), "replace");
    assert.equal(replacementOf("aws:iam/role:Role", "namePrefix"), "replace");
  });

  it("lets a nested exception win over the property around it", () => {
    const analyzer = "aws:accessanalyzer/analyzer:Analyzer";
    assert.equal(replacementOf(analyzer, "configuration.unusedAccess.unusedAccessAge"), "replace");
    assert.equal(
      replacementOf(analyzer, "configuration.unusedAccess.analysisRule.exclusions.accountIds"),
      "update",
    );
  });
});
