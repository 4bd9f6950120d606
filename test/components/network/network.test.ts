import assert from "node:assert/strict";
import { Network, type NetworkArgs } from "../../../components/network/network";
import { contains, parseCidr } from "../../../lib/cidr";
import { people } from "../../support/classification";
import { record, type Recorded, type Recording } from "../../support/record";

const zones = ["us-east-1a", "us-east-1b", "us-east-1c"];
const args: NetworkArgs = {
  place: { accountId: "111111111111", region: "us-east-1", recoveryRegion: "us-west-2" },
  cidr: "10.20.0.0/16",
  zones,
  natGateways: "per-zone",
  flowLogContent: people,
  flowLogRetentionDays: 90,
  keyArn: "arn:aws:kms:us-east-1:111111111111:key/k",
  tags: { Owner: "platform" },
};

const declare = (changes: Partial<NetworkArgs> = {}) =>
  record(() => new Network("net", { ...args, ...changes }));

/** The route table that a subnet uses, and where that table's default route goes. */
function defaultRouteOf(network: Recording, subnet: string): Recorded | undefined {
  const association = network
    .ofType("aws:ec2/routeTableAssociation:RouteTableAssociation")
    .find(({ inputs }) => inputs.subnetId === `${subnet}-id`);
  assert.ok(association, `${subnet} has no route table`);
  return network
    .ofType("aws:ec2/route:Route")
    .find(({ inputs }) => inputs.routeTableId === association.inputs.routeTableId);
}

describe("Network", () => {
  it("has DNS on, which private endpoint names need", async () => {
    const { inputs } = (await declare()).named("net-vpc");
    assert.equal(inputs.cidrBlock, "10.20.0.0/16");
    assert.equal(inputs.enableDnsSupport, true);
    assert.equal(inputs.enableDnsHostnames, true);
  });

  it("has one subnet per tier and zone inside the VPC, none of which hands out public addresses", async () => {
    const subnets = (await declare()).ofType("aws:ec2/subnet:Subnet");
    assert.equal(subnets.length, 9);
    for (const { name, inputs } of subnets) {
      assert.equal(inputs.mapPublicIpOnLaunch, false, name);
      assert.ok(contains(parseCidr(args.cidr), parseCidr(String(inputs.cidrBlock))), name);
      assert.ok(name.endsWith(String(inputs.availabilityZone)), name);
    }
    assert.equal(new Set(subnets.map(({ inputs }) => inputs.cidrBlock)).size, 9);
  });

  it("lets public subnets reach the internet gateway", async () => {
    const network = await declare();
    for (const zone of zones) {
      const route = defaultRouteOf(network, `net-public-${zone}`);
      assert.equal(route?.inputs.gatewayId, "net-internet-id");
      assert.equal(route.inputs.destinationCidrBlock, "0.0.0.0/0");
    }
  });

  it("sends private subnets through the NAT gateway of their own zone", async () => {
    const network = await declare();
    for (const zone of zones) {
      const route = defaultRouteOf(network, `net-private-${zone}`);
      assert.equal(route?.inputs.natGatewayId, `net-nat-${zone}-id`);
      assert.equal(network.named(`net-nat-${zone}`).inputs.subnetId, `net-public-${zone}-id`);
    }
    assert.equal(network.ofType("aws:ec2/eip:Eip").length, 3);
  });

  it("shares the first zone's NAT gateway when one has to do", async () => {
    const network = await declare({ natGateways: "single" });
    assert.deepEqual(
      network.ofType("aws:ec2/natGateway:NatGateway").map(({ name }) => name),
      ["net-nat-us-east-1a"],
    );
    for (const zone of zones) {
      const route = defaultRouteOf(network, `net-private-${zone}`);
      assert.equal(route?.inputs.natGatewayId, "net-nat-us-east-1a-id");
    }
  });

  it("gives data subnets no route beyond the VPC", async () => {
    const network = await declare();
    for (const zone of zones) assert.equal(defaultRouteOf(network, `net-data-${zone}`), undefined);
  });

  it("adopts the default security group and empties it", async () => {
    const { inputs } = (await declare()).named("net-default-group");
    assert.equal(inputs.vpcId, "net-vpc-id");
    assert.deepEqual([inputs.ingress, inputs.egress], [[], []]);
  });

  it("puts S3 and DynamoDB on the private route tables only", async () => {
    const network = await declare();
    for (const service of ["s3", "dynamodb"]) {
      const { inputs } = network.named(`net-endpoint-${service}`);
      assert.equal(inputs.vpcEndpointType, "Gateway");
      assert.equal(inputs.serviceName, `com.amazonaws.us-east-1.${service}`);
      assert.deepEqual(
        inputs.routeTableIds,
        zones.map((zone) => `net-private-routes-${zone}-id`),
      );
    }
  });

  it("keeps zones where they are when one is added in front", async () => {
    const before = await declare();
    const after = await declare({ zones: ["us-east-1d", ...zones] });
    for (const { name, inputs } of before.ofType("aws:ec2/subnet:Subnet")) {
      assert.deepEqual(after.named(name).inputs, inputs);
    }
  });

  it("records all traffic in an encrypted log group that expires", async () => {
    const network = await declare();
    const log = network.named("net-flow-log").inputs;
    assert.equal(log.trafficType, "ALL");
    assert.equal(log.vpcId, "net-vpc-id");
    assert.equal(log.logDestinationType, "cloud-watch-logs");
    const group = network.ofType("aws:cloudwatch/logGroup:LogGroup")[0];
    assert.equal(group?.inputs.kmsKeyId, args.keyArn);
    assert.equal(group.inputs.retentionInDays, 90);
  });

  it("lets only flow logs of this account and region write them", async () => {
    const network = await declare();
    const role = network.ofType("aws:iam/role:Role")[0];
    const trust = JSON.parse(String(role?.inputs.assumeRolePolicy)) as { Statement: object[] };
    assert.deepEqual(trust.Statement, [
      {
        Effect: "Allow",
        Principal: { Service: "vpc-flow-logs.amazonaws.com" },
        Action: "sts:AssumeRole",
        Condition: {
          StringEquals: { "aws:SourceAccount": "111111111111" },
          ArnLike: { "aws:SourceArn": "arn:aws:ec2:us-east-1:111111111111:vpc-flow-log/*" },
        },
      },
    ]);
    const permissions = JSON.parse(
      String(network.ofType("aws:iam/rolePolicy:RolePolicy")[0]?.inputs.policy),
    ) as {
      Statement: { Action: unknown; Resource: unknown }[];
    };
    const groups = "arn:aws:logs:us-east-1:111111111111:log-group:";
    assert.deepEqual(
      permissions.Statement.map(({ Action, Resource }) => [Action, Resource]),
      [
        [
          ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
          [`${groups}net-flow-logs-name`, `${groups}net-flow-logs-name:*`],
        ],
        ["logs:DescribeLogGroups", `${groups}*`],
      ],
    );
  });

  it("tags everything that can be tagged", async () => {
    const untaggable = /route:Route|routeTableAssociation|rolePolicy/;
    for (const { name, type, inputs } of (await declare()).resources) {
      if (!type.startsWith("aws:") || untaggable.test(type)) continue;
      assert.equal((inputs.tags as Record<string, string> | undefined)?.Owner, "platform", name);
    }
  });

  for (const [what, changes, reason] of [
    ["a VPC that is too small", { cidr: "10.0.0.0/24" }, /between \/16 and \/20/],
    ["a range with host bits", { cidr: "10.0.0.1/16" }, /the range is 10\.0\.0\.0\/16/],
    ["a zone of another region", { zones: ["us-west-2a"] }, /us-west-2a" is not in us-east-1/],
    ["no zone", { zones: [] }, /no zone/],
  ] as const) {
    it(`refuses ${what} and says where to change it`, async () => {
      await assert.rejects(declare(changes), (error: Error) => {
        assert.match(error.message, reason);
        assert.match(error.message, /Network "net".*Pulumi\.<stack>\.yaml/);
        return true;
      });
    });
  }
});
