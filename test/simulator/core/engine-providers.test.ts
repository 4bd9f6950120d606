import { strict as assert } from "node:assert";
import * as aws from "@pulumi/aws/provider";
import * as account from "@pulumi/aws/getCallerIdentity";
import * as lambda from "@pulumi/aws/lambda";
import * as lb from "@pulumi/aws/lb";
import * as sns from "@pulumi/aws/sns";
import * as pulumi from "@pulumi/pulumi";
import { TestStack } from "./engine";

/** Two providers beside the default one, each with an account and a region of its own. */
function manyProviders(): Promise<Record<string, unknown>> {
  const there = new aws.Provider("there", { region: "us-west-2", allowedAccountIds: ["222222222222"] });
  const tagged = new aws.Provider("tagged", {
    region: "eu-west-1",
    defaultTags: { tags: { team: pulumi.output("mail") } },
  });
  const one = new sns.Topic("one", { name: "one" });
  const two = new sns.Topic("two", { name: "two" }, { provider: there });
  const three = new sns.Topic("three", { name: "three", region: "sa-east-1" }, { provider: tagged });
  const caller = account.getCallerIdentityOutput({}, { provider: there });
  const result = {
    one: one.arn,
    two: two.arn,
    three: three.arn,
    tags: three.tagsAll,
    caller: caller.accountId,
  };
  return Promise.resolve(result);
}

function withCode(text: string, name = "code"): () => Promise<void> {
  return () => {
    new lambda.Function("code", {
      name,
      role: "arn:aws:iam::999999999999:role/somebody",
      runtime: "nodejs24.x",
      handler: "index.handler",
      code: new pulumi.asset.AssetArchive({ "index.js": new pulumi.asset.StringAsset(text) }),
    });
    return Promise.resolve();
  };
}

function withPort(port: number): () => Promise<void> {
  return () => {
    const group = new lb.TargetGroup("group", { name: "group", port, protocol: "HTTP", targetType: "ip" });
    group.arn.apply((arn) => arn);
    return Promise.resolve();
  };
}

describe("the real engine", () => {
  let stack: TestStack;
  before(async function () {
    stack = await TestStack.start(this);
  });
  after(() => stack?.stop());

  it("keeps the configuration of each provider instance apart", async () => {
    const { outputs, text } = await stack.up(manyProviders);
    assert.equal(outputs.one?.value, "arn:aws:sns:us-east-1:111111111111:one", text);
    assert.equal(outputs.two?.value, "arn:aws:sns:us-west-2:222222222222:two");
    assert.equal(outputs.three?.value, "arn:aws:sns:sa-east-1:123456789012:three");
    assert.deepEqual(outputs.tags?.value, { team: "mail" });
    assert.equal(outputs.caller?.value, "222222222222");
    assert.match((await stack.up(manyProviders)).text, /unchanged/);
  });

  it("updates a function when its code changes, and only then", async () => {
    await stack.up(withCode("export const handler = 1;"));
    const same = await stack.up(withCode("export const handler = 1;"));
    assert.deepEqual(opsOf(same.steps, "code"), ["same"], same.text);
    await stack.refresh();
    const still = await stack.up(withCode("export const handler = 1;"));
    assert.deepEqual(opsOf(still.steps, "code"), ["same"], still.text);
    const changed = await stack.up(withCode("export const handler = 2;"));
    assert.deepEqual(opsOf(changed.steps, "code"), ["update"], changed.text);
  });

  it("deletes first where a replacement needs the same name", async () => {
    await stack.up(withPort(80));
    const run = await stack.up(withPort(81));
    assert.equal(run.failed, false, run.text);
    assert.deepEqual(
      opsOf(run.steps, "group"),
      ["delete-replaced", "replace", "create-replacement"],
      run.text,
    );
  });
});

function opsOf(
  steps: readonly { readonly name: string; readonly op: string }[],
  name: string,
): readonly string[] {
  return steps.filter((step) => step.name === name).map(({ op }) => op);
}
