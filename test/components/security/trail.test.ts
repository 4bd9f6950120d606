import assert from "node:assert/strict";
import type { AuditBaselineArgs } from "../../../components/security/audit-baseline";
import { judge, statementsOf } from "../storage/judge";
import { ObservedOptions } from "../storage/options";
import { account, keyArn, trailArn, declare } from "./audit-fixture";

describe("the trail", () => {
  it("covers all regions, is signed, encrypted and searchable", async () => {
    const trail = (await declare()).ofType("aws:cloudtrail/trail:Trail")[0]?.inputs;
    assert.ok(trail);
    assert.equal(trail.name, "audit-trail");
    assert.equal(trail.isMultiRegionTrail, true);
    assert.equal(trail.includeGlobalServiceEvents, true);
    assert.equal(trail.enableLogging, true);
    assert.equal(trail.enableLogFileValidation, true);
    assert.equal(trail.kmsKeyId, keyArn);
    assert.equal(
      trail.cloudWatchLogsGroupArn,
      `arn:aws:cloudwatch:us-east-1:${account}:audit-trail-events:*`,
    );
  });

  it("records management events, every access to objects with personal data, and who reads the trail", async () => {
    const selectorsOf = async (changes: Partial<AuditBaselineArgs>) =>
      (await declare(changes)).ofType("aws:cloudtrail/trail:Trail")[0]?.inputs.advancedEventSelectors;
    const management = {
      name: "Management events",
      fieldSelectors: [{ field: "eventCategory", equals: ["Management"] }],
    };
    const ownFiles = {
      name: "Files of the trail",
      fieldSelectors: [
        { field: "eventCategory", equals: ["Data"] },
        { field: "resources.type", equals: ["AWS::S3::Object"] },
        { field: "resources.ARN", startsWiths: ["arn:aws:s3:::audit-trail-bucket-1234567/"] },
        { field: "eventName", notEquals: ["PutObject"] }, // each delivery would be the next delivery's event
      ],
    };
    assert.deepEqual(await selectorsOf({}), [
      management,
      {
        name: "Objects with personal data",
        fieldSelectors: [
          { field: "eventCategory", equals: ["Data"] },
          { field: "resources.type", equals: ["AWS::S3::Object"] },
          { field: "resources.ARN", startsWiths: ["arn:aws:s3:::vdx-uploads/"] },
        ],
      },
      ownFiles,
    ]);
    assert.deepEqual(await selectorsOf({ personalDataBucketArns: [] }), [management, ownFiles]);
  });

  it("keeps its files locked for as long as they are kept", async () => {
    const audit = await declare();
    assert.deepEqual(audit.named("audit-trail-object-lock").inputs.rule, {
      defaultRetention: { mode: "GOVERNANCE", days: 400 },
    });
    const [rule] = audit.named("audit-trail-lifecycle").inputs.rules as Record<string, unknown>[];
    assert.deepEqual(rule?.expiration, { days: 400 });
    const { policy } = audit.named("audit-trail-policy").inputs;
    const resource = `arn:aws:s3:::audit-trail-bucket-1234567/AWSLogs/x`;
    assert.equal(judge(policy, { action: "s3:DeleteObjectVersion", resource }), "deny");
  });

  it("alone may write to its bucket", async () => {
    const { policy } = (await declare()).named("audit-trail-policy").inputs;
    const bucket = `arn:aws:s3:::audit-trail-bucket-1234567`;
    const write = (source: string, path = `AWSLogs/${account}/CloudTrail/x.json.gz`) =>
      judge(policy, {
        service: "cloudtrail.amazonaws.com",
        action: "s3:PutObject",
        resource: `${bucket}/${path}`,
        context: {
          "aws:SourceArn": source,
          "s3:x-amz-acl": "bucket-owner-full-control",
          "s3:x-amz-server-side-encryption": "aws:kms",
          "s3:x-amz-server-side-encryption-aws-kms-key-id": keyArn,
        },
      });
    assert.equal(write(trailArn), "allow");
    assert.equal(write(`${trailArn}-2`), "silent");
    assert.equal(write(trailArn, "AWSLogs/222222222222/x"), "silent");
    const check = { service: "cloudtrail.amazonaws.com", action: "s3:GetBucketAcl", resource: bucket };
    assert.equal(judge(policy, { ...check, context: { "aws:SourceArn": trailArn } }), "allow");
  });

  it("is made when its bucket and its permission to log are complete", async () => {
    const observed = new ObservedOptions();
    await declare({}, observed);
    assert.deepEqual(observed.waitsFor("aws:cloudtrail/trail:Trail", "audit-trail"), [
      "audit-trail",
      "audit-trail-logs",
    ]);
  });

  it("may append to its own log group, to its own streams", async () => {
    const audit = await declare();
    const [statement, ...more] = statementsOf(
      audit.resources.find(({ type, name }) => type.endsWith("RolePolicy") && name === "audit-trail-logs")
        ?.inputs.policy,
    );
    assert.deepEqual(more, []);
    assert.deepEqual(statement?.Action, ["logs:CreateLogStream", "logs:PutLogEvents"]);
    assert.equal(
      statement.Resource,
      `arn:aws:logs:us-east-1:${account}:log-group:audit-trail-events-name:log-stream:${account}_CloudTrail_us-east-1*`,
    );
  });
});
