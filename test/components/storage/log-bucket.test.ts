import assert from "node:assert/strict";
import { LogBucket } from "../../../components/storage/log-bucket";
import { people } from "../../support/classification";
import { record } from "../../support/record";
import { judge } from "./judge";
import { ObservedOptions } from "./options";

const account = "111111111111";
const declare = (region = "us-east-1") =>
  record(
    () =>
      new LogBucket(
        "logs",
        {
          place: { accountId: account, region, recoveryRegion: "us-west-2" },
          content: people,
          retentionDays: 183,
          deletionProtection: true,
          tags: {},
        },
        new ObservedOptions().opts,
      ),
  );
const arn = "arn:aws:s3:::logs-access-bucket-1234567";
const policyOf = async (region?: string) => (await declare(region)).named("logs-access-policy").inputs.policy;

const loadBalancer = {
  service: "logdelivery.elasticloadbalancing.amazonaws.com",
  action: "s3:PutObject",
  resource: `${arn}/alb/vdx/AWSLogs/${account}/elasticloadbalancing/us-east-1/2026/11/22/x.log.gz`,
  context: { "aws:SourceArn": `arn:aws:elasticloadbalancing:us-east-1:${account}:loadbalancer/app/vdx/1` },
};
const serverAccess = {
  service: "logging.s3.amazonaws.com",
  action: "s3:PutObject",
  resource: `${arn}/s3/backups/2026-11-22`,
  context: { "aws:SourceAccount": account },
};
const distribution = {
  service: "delivery.logs.amazonaws.com",
  action: "s3:PutObject",
  resource: `${arn}/cloudfront/vdx/AWSLogs/${account}/CloudFront/x.gz`,
  context: {
    "aws:SourceAccount": account,
    "aws:SourceArn": `arn:aws:logs:us-east-1:${account}:delivery-source:vdx`,
    "s3:x-amz-acl": "bucket-owner-full-control",
  },
};

describe("LogBucket", () => {
  it("uses S3's own key and no default lock: its writers can do no other", async () => {
    const logs = await declare();
    assert.ok(JSON.stringify(logs.named("logs-access-encryption").inputs.rules).includes("AES256"));
    assert.equal(logs.named("logs-access-bucket").inputs.objectLockEnabled, false);
  });

  it("expires logs, and lets nobody delete them before", async () => {
    const [rule] = (await declare()).named("logs-access-lifecycle").inputs.rules as Record<string, unknown>[];
    assert.deepEqual([rule?.filter, rule?.expiration], [{ prefix: "" }, { days: 183 }]);
    const { DataClass, RetentionDays } = (await declare()).named("logs-access-bucket").inputs.tags as Record<
      string,
      string
    >;
    assert.deepEqual([DataClass, RetentionDays], ["personal", "183"]);
    const deletion = { action: "s3:DeleteObjectVersion", resource: `${arn}/alb/vdx/x` };
    assert.equal(judge(await policyOf(), deletion), "deny");
  });

  it("admits load balancers, buckets and distributions of this account, each below its own prefix", async () => {
    const policy = await policyOf();
    for (const request of [loadBalancer, serverAccess, distribution]) {
      assert.equal(judge(policy, request), "allow", request.service);
      const elsewhere = { ...request, resource: `${arn}/elsewhere/x` };
      assert.equal(judge(policy, elsewhere), "silent", request.service);
    }
  });

  it("admits none of another account", async () => {
    const policy = await policyOf();
    const foreign = (context: Record<string, string>) =>
      Object.fromEntries(
        Object.entries(context).map(([key, value]) => [key, value.replace(account, "222222222222")]),
      );
    for (const request of [serverAccess, distribution]) {
      assert.equal(
        judge(policy, { ...request, context: foreign(request.context) }),
        "silent",
        request.service,
      );
      assert.equal(judge(policy, { ...request, context: {} }), "silent", request.service);
    }
    // load balancers say for whom they write by the path, and by nothing else that could be relied on
    const resource = loadBalancer.resource.replace(account, "222222222222");
    assert.equal(judge(policy, { ...loadBalancer, resource }), "silent");
    assert.equal(judge(policy, { ...loadBalancer, context: {} }), "allow");
  });

  it("takes logs of CloudFront from us-east-1 wherever the stack lives", async () => {
    assert.equal(judge(await policyOf("sa-east-1"), distribution), "allow");
  });

  it("does not log its own access", async () => {
    assert.equal((await declare()).ofType("aws:s3/bucketLogging:BucketLogging").length, 0);
  });
});
