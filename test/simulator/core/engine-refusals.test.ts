import { strict as assert } from "node:assert";
import * as ec2 from "@pulumi/aws/ec2";
import * as gamelift from "@pulumi/aws/gamelift";
import * as lb from "@pulumi/aws/lb";
import * as pulumi from "@pulumi/pulumi";
import { TestStack } from "./engine";

/** A resource as no typed class would let a program declare it. */
class Raw extends pulumi.CustomResource {}

/** Wraps a program that only declares. */
function declaring(declare: () => unknown): () => Promise<void> {
  return () => {
    declare();
    return Promise.resolve();
  };
}

describe("what the simulated cloud refuses", () => {
  let stack: TestStack;
  before(async function () {
    stack = await TestStack.start(this);
  });
  after(() => stack?.stop());

  it("a type that nobody reviewed, with the file to write", async () => {
    const script = await stack.preview(
      declaring(
        () => new gamelift.Script("script", { storageLocation: { bucket: "b", key: "k", roleArn: "r" } }),
      ),
    );
    assert.match(script.text, /aws:gamelift\/script:Script.*simulator\/types\/aws\/gamelift\.ts/s);
  });

  it("a lookup that nobody wrote, with the file to write", async () => {
    const run = await stack.preview(() => ec2.getCoipPool({}).then(() => undefined));
    assert.match(run.text, /aws:ec2\/getCoipPool:getCoipPool.*simulator\/invokes\/aws\/ec2\.ts/s);
  });

  it("a property that does not exist, and one that is missing", async () => {
    const misspelt = { cidrBlock: "10.0.0.0/16", enableDnsHostname: true };
    const strange = await stack.preview(declaring(() => new Raw("aws:ec2/vpc:Vpc", "net", misspelt)));
    assert.match(strange.text, /unexpected property "enableDnsHostname": aws:ec2\/vpc:Vpc has no such input/);
    const missing = await stack.preview(declaring(() => new Raw("aws:ec2/subnet:Subnet", "sub", {})));
    assert.match(missing.text, /missing required property "vpcId"/);
  });

  it("a name that is too long once the random part is added", async () => {
    const run = await stack.preview(declaring(() => new lb.TargetGroup("a-target-group-with-a-long-name")));
    assert.match(run.text, /plus 7 random chars is longer than maximum length 32/);
  });

  it("a reference to something that does not exist", async () => {
    const run = await stack.up(
      declaring(() => new ec2.Subnet("subnet", { vpcId: "vpc-0123456789abcdef0", cidrBlock: "10.0.0.0/24" })),
    );
    assert.match(
      run.text,
      /VpcNotFound: vpcId of ec2 subnet "subnet" is "vpc-0123456789abcdef0".*no ec2 vpc/s,
    );
  });

  it("a reference into another region", async () => {
    const run = await stack.up(
      declaring(() => {
        const vpc = new ec2.Vpc("there", { cidrBlock: "10.0.0.0/16", region: "us-west-2" });
        new ec2.Subnet("here", { vpcId: vpc.id, cidrBlock: "10.0.0.0/24" });
      }),
    );
    assert.match(run.text, /VpcNotFound: .* in us-east-1/);
  });

  it("a second resource of the same name", async () => {
    const run = await stack.up(
      declaring(() => {
        new lb.TargetGroup("one", { name: "same" });
        new lb.TargetGroup("two", { name: "same" });
      }),
    );
    assert.match(run.text, /TargetGroupAlreadyExists: .* cannot have name "same"/);
  });

  it("whatever the fault hook refuses, and goes on where it stopped", async () => {
    const program = declaring(() => new ec2.Vpc("net", { cidrBlock: "10.0.0.0/16" }));
    stack.cloud.beforeOperation = ({ kind }) => {
      if (kind === "create") throw new Error("RequestLimitExceeded: slow down");
    };
    assert.match((await stack.up(program)).text, /RequestLimitExceeded/);
    stack.cloud.beforeOperation = () => undefined;
    const again = await stack.up(program);
    assert.equal(again.failed, false, again.text);
  });
});
