import assert from "node:assert/strict";
import { principalsAndPackages, principalsOf } from "../../../components/network/endpoint-policies";
import { Network } from "../../../components/network/network";
import { people } from "../../support/classification";
import { record } from "../../support/record";

const declare = () =>
  record(
    () =>
      new Network("net", {
        place: { accountId: "111111111111", region: "us-east-1", recoveryRegion: "us-west-2" },
        cidr: "10.20.0.0/16",
        zones: ["us-east-1a", "us-east-1b"],
        natGateways: "single",
        flowLogContent: people,
        flowLogRetentionDays: 30,
        keyArn: "arn:aws:kms:us-east-1:111111111111:key/k",
        tags: {},
      }),
  );

interface Statement {
  readonly Principal: string;
  readonly Action: string;
  readonly Resource: string | string[];
  readonly Condition?: Record<string, Record<string, string>>;
}

const statementsOf = (policy: unknown) =>
  (JSON.parse(String(policy)) as { Statement: Statement[] }).Statement;

describe("interface endpoints", () => {
  it("answer by the services' usual names in every private subnet", async () => {
    const endpoints = (await declare())
      .ofType("aws:ec2/vpcEndpoint:VpcEndpoint")
      .filter(({ inputs }) => inputs.vpcEndpointType === "Interface");
    assert.ok(endpoints.length > 0);
    for (const { name, inputs } of endpoints) {
      assert.equal(inputs.privateDnsEnabled, true, name);
      assert.deepEqual(inputs.subnetIds, ["net-private-us-east-1a-id", "net-private-us-east-1b-id"], name);
      assert.deepEqual(inputs.securityGroupIds, ["net-endpoints-id"], name);
    }
  });

  it("cover Session Manager, secrets, images, lifecycle hooks and the rotation of cache passwords", async () => {
    const services = (await declare())
      .ofType("aws:ec2/vpcEndpoint:VpcEndpoint")
      .map(({ inputs }) => String(inputs.serviceName).replace("com.amazonaws.us-east-1.", ""));
    for (const service of [
      "ssm",
      "ssmmessages",
      "kms",
      "secretsmanager",
      "logs",
      "monitoring",
      "ecr.api",
      "ecr.dkr",
      "autoscaling",
      "elasticache",
    ]) {
      assert.ok(services.includes(service), service);
    }
    assert.equal(new Set(services).size, services.length);
  });

  it("admit HTTPS from the VPC and nothing else", async () => {
    const network = await declare();
    const rules = network.resources.filter(({ type }) => /securityGroup(Ingress|Egress)Rule/.test(type));
    assert.equal(rules.length, 1);
    const { inputs } = network.named("net-endpoints-from-vpc");
    assert.equal(inputs.securityGroupId, "net-endpoints-id");
    assert.equal(inputs.cidrIpv4, "10.20.0.0/16");
    assert.deepEqual([inputs.ipProtocol, inputs.fromPort, inputs.toPort], ["tcp", 443, 443]);
  });
});

describe("endpoint policies", () => {
  it("stand on every endpoint", async () => {
    for (const { name, inputs } of (await declare()).ofType("aws:ec2/vpcEndpoint:VpcEndpoint")) {
      const expected = name.endsWith("-s3") ? principalsAndPackages : principalsOf;
      assert.equal(inputs.policy, expected("111111111111", "us-east-1"), name);
    }
  });

  it("admit principals of this account only", () => {
    const [statement, ...more] = statementsOf(principalsOf("111111111111"));
    assert.deepEqual(more, []);
    assert.deepEqual(statement?.Condition, { StringEquals: { "aws:PrincipalAccount": "111111111111" } });
  });

  it("let S3 hand out packages and image layers of AWS to anybody, for reading", () => {
    const open = statementsOf(principalsAndPackages("111111111111", "sa-east-1")).filter(
      ({ Condition }) => Condition === undefined,
    );
    assert.equal(open.length, 1);
    assert.equal(open[0]?.Action, "s3:GetObject");
    assert.deepEqual(open[0].Resource, [
      "arn:aws:s3:::al2023-repos-sa-east-1-de612dc2/*",
      "arn:aws:s3:::prod-sa-east-1-starport-layer-bucket/*",
    ]);
  });
});
