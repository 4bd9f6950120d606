import assert from "node:assert/strict";
import { keyServices } from "../../../components/security/key-services";
import { SystemKey, type SystemKeyArgs } from "../../../components/security/system-key";
import { record } from "../../support/record";
import { judge, statementsOf } from "../storage/judge";
import { ObservedOptions } from "../storage/options";

const account = "111111111111";
const roleArn = `arn:aws:iam::${account}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling_test-vdx-key`;
const args: SystemKeyArgs = {
  place: { accountId: account, region: "us-east-1", recoveryRegion: "us-west-2" },
  description: "Data of VDX",
  services: ["logs"],
  autoscaling: true,
  deletionProtection: true,
  tags: { Owner: "platform" },
};

const declare = (changes: Partial<SystemKeyArgs> = {}, observed = new ObservedOptions(), name = "vdx-key") =>
  record(() => new SystemKey(name, { ...args, ...changes }, observed.opts));

describe("SystemKey", () => {
  it("rotates every year, exists in two regions and dies slowly", async () => {
    const keys = await declare();
    const primary = keys.named("vdx-key-primary").inputs;
    assert.equal(primary.enableKeyRotation, true);
    assert.equal(primary.multiRegion, true);
    assert.equal(primary.deletionWindowInDays, 30);
    const replica = keys.named("vdx-key-replica").inputs;
    assert.equal(replica.region, "us-west-2");
    assert.equal(replica.primaryKeyArn, "arn:aws:kms:us-east-1:111111111111:vdx-key-primary");
    assert.equal(replica.deletionWindowInDays, 30);
    assert.equal(keys.named("vdx-key-replica-alias").inputs.region, "us-west-2");
  });

  it("cannot be deleted while protected", async () => {
    const on = new ObservedOptions();
    await declare({}, on);
    assert.deepEqual(on.protected(), ["vdx-key-primary", "vdx-key-replica"]);
    const off = new ObservedOptions();
    await declare({ deletionProtection: false }, off);
    assert.deepEqual(off.protected(), []);
  });

  it("can always be managed by the account's administrators", async () => {
    for (const key of ["primary", "replica"]) {
      const [first] = statementsOf((await declare()).named(`vdx-key-${key}`).inputs.policy);
      assert.deepEqual(first?.Principal, { AWS: `arn:aws:iam::${account}:root` });
      assert.equal(first.Action, "kms:*");
    }
  });

  it("names no principal beyond the account, listed services and the scaling role", async () => {
    const { policy } = (await declare()).named("vdx-key-primary").inputs;
    const principals = statementsOf(policy).map(({ Principal }) => Principal);
    assert.deepEqual(principals, [
      { AWS: `arn:aws:iam::${account}:root` },
      { Service: "logs.us-east-1.amazonaws.com" },
      { AWS: roleArn },
      { AWS: roleArn },
    ]);
  });

  it("lets distributions of this account read what it encrypted, and write nothing", async () => {
    const { policy } = (await declare({ services: ["cloudfront"] })).named("vdx-key-primary").inputs;
    const request = (action: string, owner: string) =>
      judge(policy, {
        service: "cloudfront.amazonaws.com",
        action,
        resource: "this key",
        context: { "aws:SourceArn": `arn:aws:cloudfront::${owner}:distribution/E1` },
      });
    assert.equal(request("kms:Decrypt", account), "allow");
    assert.equal(request("kms:Decrypt", "222222222222"), "silent");
    assert.equal(request("kms:GenerateDataKey", account), "silent");
  });

  it("admits each region's own log service, for log groups of this account", async () => {
    const keys = await declare();
    for (const [key, region] of [
      ["primary", "us-east-1"],
      ["replica", "us-west-2"],
    ] as const) {
      const { policy } = keys.named(`vdx-key-${key}`).inputs;
      const request = (owner: string, from: string) =>
        judge(policy, {
          service: `logs.${from}.amazonaws.com`,
          action: "kms:GenerateDataKey",
          resource: "this key",
          context: { "kms:EncryptionContext:aws:logs:arn": `arn:aws:logs:${from}:${owner}:log-group:/vdx` },
        });
      assert.equal(request(account, region), "allow");
      assert.equal(request("222222222222", region), "silent");
      assert.equal(request(account, "eu-west-1"), "silent");
    }
  });

  it("gives every service a condition, and none more than the use of the key", async () => {
    const { policy } = (await declare({ services: keyServices, autoscaling: false })).named(
      "vdx-key-primary",
    ).inputs;
    const [, ...services] = statementsOf(policy);
    assert.ok(services.length >= keyServices.length);
    const use = /^kms:(Encrypt|Decrypt|ReEncrypt(From|To)|GenerateDataKey(WithoutPlaintext)?|DescribeKey)$/;
    for (const { Sid, Action, Condition } of services) {
      const looksUpOnly = Action.length === 1 && Action[0] === "kms:DescribeKey"; // shows settings, opens nothing
      assert.ok(looksUpOnly || JSON.stringify(Condition ?? {}).includes(account), Sid);
      for (const action of typeof Action === "string" ? [Action] : Action) assert.match(action, use, Sid);
    }
    const ids = services.map(({ Sid }) => Sid);
    assert.equal(new Set(ids).size, ids.length);
  });

  it("does not ask EventBridge for a source: it tells KMS none", async () => {
    const { policy } = (await declare({ services: ["events"] })).named("vdx-key-primary").inputs;
    const publish = (context: Record<string, string>) =>
      judge(policy, {
        service: "events.amazonaws.com",
        action: "kms:GenerateDataKey",
        resource: "key",
        context,
      });
    const topic = "kms:EncryptionContext:aws:sns:topicArn";
    const queue = "kms:EncryptionContext:aws:sqs:arn";
    assert.equal(publish({ [topic]: `arn:aws:sns:us-east-1:${account}:alarms` }), "allow");
    assert.equal(publish({ [queue]: `arn:aws:sqs:us-east-1:${account}:letters` }), "allow");
    assert.equal(publish({ [topic]: "arn:aws:sns:us-east-1:222222222222:alarms" }), "silent");
  });

  it("lets the scaling role start encrypted instances, with grants for EC2 only", async () => {
    const keys = await declare();
    const { inputs } = keys.named("vdx-key-autoscaling");
    assert.equal(inputs.awsServiceName, "autoscaling.amazonaws.com");
    assert.equal(inputs.customSuffix, "test-vdx-key");
    const [, , use, grant] = statementsOf(keys.named("vdx-key-primary").inputs.policy);
    assert.equal(use?.Condition, undefined);
    assert.equal(grant?.Action, "kms:CreateGrant");
    assert.deepEqual(grant.Condition, { Bool: { "kms:GrantIsForAWSResource": "true" } });
  });

  it("makes the role before the policy that names it, as KMS demands", async () => {
    const observed = new ObservedOptions();
    await declare({}, observed);
    assert.deepEqual(observed.waitsFor("aws:kms/key:Key", "vdx-key-primary"), ["vdx-key-autoscaling"]);
  });

  it("makes no scaling role unasked", async () => {
    const keys = await declare({ autoscaling: false });
    assert.equal(keys.ofType("aws:iam/serviceLinkedRole:ServiceLinkedRole").length, 0);
    assert.equal(statementsOf(keys.named("vdx-key-primary").inputs.policy).length, 2);
  });

  it("refuses a name that the scaling role cannot carry", async () => {
    await assert.rejects(declare({}, new ObservedOptions(), "a".repeat(31)), /may have 35 letters/);
    await declare({}, new ObservedOptions(), "a".repeat(30));
  });
});
