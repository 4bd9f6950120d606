import assert from "node:assert/strict";
import { NodeFunction, type NodeFunctionArgs } from "../../../components/compute/node-function";
import { credentials, people } from "../../support/classification";
import { type Recording, record } from "../../support/record";

const args: NodeFunctionArgs = {
  place: { accountId: "111111111111", region: "us-east-1", recoveryRegion: "us-west-2" },
  source: "rotate-postgres-password",
  description: "Rotates a password",
  memoryMib: 256,
  timeoutSeconds: 60,
  environment: { NAME: "value" },
  vpc: { subnetIds: ["subnet-a"], securityGroupId: "sg-f" },
  keyArn: "arn:key",
  statements: [{ Sid: "Job", Effect: "Allow", Action: ["s3:GetObject"], Resource: ["arn:bucket/*"] }],
  logContent: credentials,
  logRetentionDays: 30,
  eventContent: people,
  tags: { System: "vdx" },
};

const declare = (change: Partial<NodeFunctionArgs> = {}): Promise<Recording> =>
  record(() => new NodeFunction("vdx-job", { ...args, ...change }));

interface Statement {
  Sid: string;
  Effect: string;
  Action: string[];
  Resource: string | string[];
}

function statementsOf(estate: Recording): Statement[] {
  const policy = String(estate.named("vdx-job-policy").inputs.policy);
  return (JSON.parse(policy) as { Statement: Statement[] }).Statement;
}

describe("NodeFunction", () => {
  let estate: Recording;
  before(async () => {
    estate = await declare();
  });

  it("runs on a supported runtime, traced, with encrypted environment, logs and dead letters", () => {
    const { inputs } = estate.named("vdx-job-function");
    assert.equal(inputs.runtime, "nodejs24.x");
    assert.deepEqual(inputs.architectures, ["arm64"]);
    assert.equal(inputs.handler, "index.handler");
    assert.equal(inputs.kmsKeyArn, "arn:key");
    assert.deepEqual(inputs.tracingConfig, { mode: "Active" });
    assert.equal(estate.named("vdx-job-logs").inputs.kmsKeyId, "arn:key");
    assert.equal(estate.named("vdx-job-logs").inputs.retentionInDays, 30);
    assert.equal(estate.named("vdx-job-dead-letters").inputs.kmsMasterKeyId, "arn:key");
  });

  it("carries its configuration beside its code", async () => {
    const files = async (change: Partial<NodeFunctionArgs>): Promise<Record<string, string>> => {
      const { code } = (await declare(change)).named("vdx-job-function").inputs as {
        code: { assets: Promise<Record<string, { text: Promise<string> }>> };
      };
      const entries = Object.entries(await code.assets);
      return Object.fromEntries(
        await Promise.all(entries.map(async ([name, { text }]) => [name, await text] as const)),
      );
    };
    assert.deepEqual(Object.keys(await files({})), ["index.js"]);
    const { "configuration.json": text = "" } = await files({ configuration: { routes: { a: 1 } } });
    assert.deepEqual(JSON.parse(text), { routes: { a: 1 } });
  });

  it("says what its lines and its failed events hold, and how long", () => {
    assert.deepEqual(estate.named("vdx-job-logs").inputs.tags, {
      System: "vdx",
      DataClass: "confidential",
      Purpose: "names of secrets",
      RetentionDays: "30",
    });
    const { tags, messageRetentionSeconds } = estate.named("vdx-job-dead-letters").inputs;
    const { DataClass, RetentionDays } = tags as Record<string, string>;
    assert.equal(DataClass, "personal");
    assert.equal(Number(RetentionDays) * 24 * 3600, messageRetentionSeconds);
  });

  it("writes to the log group that was made for it", () => {
    const { loggingConfig } = estate.named("vdx-job-function").inputs as {
      loggingConfig: { logGroup: string };
    };
    assert.equal(loggingConfig.logGroup, "vdx-job-logs-name");
  });

  it("may do no more than its job and what every function does", () => {
    const statements = statementsOf(estate);
    assert.deepEqual(
      statements.map(({ Sid }) => Sid),
      ["WriteOwnLogs", "Trace", "SendDeadLetters", "UseKey", "JoinVpc", "NotFromCode", "Job"],
    );
    const everywhere = statements.filter(({ Effect, Resource }) => Effect === "Allow" && Resource === "*");
    assert.deepEqual(
      everywhere.map(({ Sid }) => Sid),
      ["Trace", "JoinVpc"],
    );
    const actions = statements.flatMap(({ Action }) => Action);
    assert.ok(actions.every((action) => !action.includes("*")));
    assert.ok(!actions.includes("logs:CreateLogGroup"));
  });

  it("needs no network permission outside the VPC", async () => {
    const { environment, vpc, ...outside } = args;
    assert.ok(environment && vpc);
    const recorded = await record(() => new NodeFunction("vdx-job", outside));
    assert.ok(!statementsOf(recorded).some(({ Sid }) => Sid === "JoinVpc"));
    assert.equal(recorded.named("vdx-job-function").inputs.vpcConfig, undefined);
  });

  it("refuses a name that AWS would refuse", async () => {
    await record(() => new NodeFunction("a".repeat(47), args));
    await assert.rejects(
      record(() => new NodeFunction("a".repeat(48), args)),
      /has 48 characters, 47 are possible/,
    );
  });
});
