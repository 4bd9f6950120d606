import { strict as assert } from "node:assert";
import * as ec2 from "@pulumi/aws/ec2";
import * as ssm from "@pulumi/aws/ssm";
import * as random from "@pulumi/random";
import { account, region, TestStack } from "./engine";
import type { Run } from "./engine";

interface Sizes {
  readonly cidr?: string;
  readonly subnetCidr?: string;
  readonly tag?: string;
  readonly protect?: boolean;
}

/** A network, a secret and a parameter that holds it. */
function program({
  cidr = "10.0.0.0/16",
  subnetCidr = "10.0.1.0/24",
  tag = "one",
  protect = false,
}: Sizes = {}) {
  return (): Promise<Record<string, unknown>> => {
    const vpc = new ec2.Vpc("net", { cidrBlock: cidr, tags: { Name: "net", tier: tag } }, { protect });
    const subnet = new ec2.Subnet("subnet", { vpcId: vpc.id, cidrBlock: subnetCidr });
    const password = new random.RandomPassword("password", { length: 24 });
    const parameter = new ssm.Parameter("parameter", {
      name: "/core/password",
      type: "SecureString",
      value: password.result,
    });
    return Promise.resolve({ vpc: vpc.id, tags: vpc.tagsAll, subnet: subnet.arn, parameter: parameter.arn });
  };
}

function changed(run: Run): Record<string, string> {
  assert.equal(run.failed, false, run.text);
  return Object.fromEntries(run.steps.filter(({ op }) => op !== "same").map(({ name, op }) => [name, op]));
}

function detailsOf(run: Run, name: string): Readonly<Record<string, string>> {
  const details = run.steps.filter((step) => step.name === name).map(({ detailed }) => detailed);
  return details.find((detailed) => Object.keys(detailed).length > 0) ?? {};
}

describe("the real engine on the simulated cloud", () => {
  let stack: TestStack;
  before(async function () {
    stack = await TestStack.start(this, { "aws:defaultTags": JSON.stringify({ tags: { estate: "mail" } }) });
  });
  after(() => stack?.stop());

  it("plans without making anything", async () => {
    const run = await stack.preview(program());
    assert.equal(changed(run).subnet, "create");
    assert.equal(stack.cloud.resources().length, 0);
  });

  it("makes everything, with account, region and default tags of the provider", async () => {
    const run = await stack.up(program());
    assert.equal(changed(run).parameter, "create");
    assert.match(
      String(run.outputs.subnet?.value),
      new RegExp(`^arn:aws:ec2:${region}:${account}:subnet/subnet-`),
    );
    assert.deepEqual(run.outputs.tags?.value, { Name: "net", estate: "mail", tier: "one" });
    assert.equal(stack.cloud.resources().length, 4);
  });

  it("changes nothing the second time", async () => {
    assert.deepEqual(changed(await stack.up(program())), {});
    assert.deepEqual(changed(await stack.preview(program())), {});
  });

  it("keeps no secret in plain text, neither in the state nor in the cloud", async () => {
    const secret = JSON.stringify(await stack.secretOf("password", "result"));
    assert.equal((JSON.parse(secret) as string).length, 24);
    assert.ok(!stack.stateOnDisk().includes(secret));
    assert.ok(!JSON.stringify(stack.cloud.resources()).includes(secret));
    const password = stack.cloud.find("password");
    assert.ok(JSON.stringify(password.outputs.result).includes("$sealed"));
    assert.ok(JSON.stringify(stack.cloud.find("parameter").inputs.value).includes("$sealed"));
  });

  it("updates in place what AWS can change, and names the path", async () => {
    const run = await stack.up(program({ tag: "two" }));
    assert.deepEqual(changed(run), { net: "update" });
    assert.deepEqual(detailsOf(run, "net"), { "tags.tier": "update" });
    assert.equal((stack.cloud.find("net").inputs.tags as Record<string, string>).tier, "two");
  });

  it("replaces what AWS cannot change, and what hangs on it", async () => {
    const before = stack.cloud.find("subnet").id;
    const run = await stack.up(program({ tag: "two", subnetCidr: "10.0.2.0/24" }));
    const ops = run.steps.filter(({ name }) => name === "subnet").map(({ op }) => op);
    assert.deepEqual(ops, ["create-replacement", "replace", "delete-replaced"], run.text);
    assert.deepEqual(detailsOf(run, "subnet"), { cidrBlock: "update-replace" });
    assert.notEqual(stack.cloud.find("subnet").id, before);
    assert.equal(stack.cloud.resources().length, 4);
  });

  it("updates every tagged resource when the default tags change", async () => {
    await stack.configure("aws:defaultTags", JSON.stringify({ tags: { estate: "mail", cost: "42" } }));
    const run = await stack.up(program({ tag: "two", subnetCidr: "10.0.2.0/24" }));
    const own = Object.entries(changed(run)).filter(([name]) => !name.startsWith("default_"));
    assert.deepEqual(Object.fromEntries(own), { net: "update", subnet: "update", parameter: "update" });
    await stack.up(program());
  });

  it("finds drift, also on a property that the program never set, and takes it back", async () => {
    assert.deepEqual(changed(await stack.refresh()).net, "refresh");
    stack.cloud.change("net", { tags: { Name: "net", estate: "mail", tier: "x" } });
    stack.cloud.change("subnet", { customerOwnedIpv4Pool: "ipv4pool-coip-1" });
    const refresh = await stack.refresh();
    assert.deepEqual(detailsOf(refresh, "net"), { "tags.cost": "delete", "tags.tier": "update" });
    assert.deepEqual(detailsOf(refresh, "subnet"), { customerOwnedIpv4Pool: "add" });
    assert.deepEqual(changed(await stack.up(program())), { net: "update", subnet: "update" });
    assert.equal(stack.cloud.find("subnet").inputs.customerOwnedIpv4Pool, undefined);
    assert.deepEqual(changed(await stack.up(program())), {});
  });

  it("finds no drift where there is none, secrets included", async () => {
    const refresh = await stack.refresh();
    assert.deepEqual(
      refresh.steps.filter(({ detailed }) => Object.keys(detailed).length > 0),
      [],
      refresh.text,
    );
    assert.deepEqual(changed(await stack.up(program())), {});
  });

  it("finds what was deleted by hand and makes it again, with another id", async () => {
    const before = stack.cloud.find("subnet").id;
    stack.cloud.remove("subnet");
    assert.match((await stack.refresh()).text, /subnet deleted|subnet.*delete/);
    assert.deepEqual(changed(await stack.up(program())), { subnet: "create" });
    assert.notEqual(stack.cloud.find("subnet").id, before);
  });

  it("refuses to delete a protected resource, and to replace it", async () => {
    assert.equal((await stack.up(program({ protect: true }))).failed, false);
    const replaced = await stack.up(program({ protect: true, cidr: "10.7.0.0/16" }));
    assert.match(replaced.text, /marked for protection/);
    const destroyed = await stack.destroy();
    assert.equal(destroyed.failed, true);
    assert.match(stack.cloud.find("net").id, /^vpc-/);
    assert.equal((await stack.up(program())).failed, false);
  });

  it("refuses to delete what others still stand on", async () => {
    const outsider = {
      ...stack.cloud.find("subnet"),
      urn: "urn:pulumi:other::other::aws:ec2/subnet:Subnet::theirs",
    };
    stack.cloud.put({ ...outsider, id: "subnet-0123456789abcdef0" });
    const destroyed = await stack.destroy();
    assert.equal(destroyed.failed, true);
    assert.match(
      destroyed.text,
      /DependencyViolation: ec2 vpc "net" .* vpcId of urn:pulumi:other::.*still refers to it/,
    );
    stack.cloud.remove("theirs");
  });

  it("deletes dependants first and leaves nothing", async () => {
    const destroyed = await stack.destroy();
    assert.equal(destroyed.failed, false, destroyed.text);
    assert.equal(stack.cloud.resources().length, 0);
  });
});
