import assert from "node:assert/strict";
import { AuditBaseline } from "../../../components/security/audit-baseline";
import { record } from "../../support/record";
import { judge, statementsOf } from "../storage/judge";
import { ObservedOptions } from "../storage/options";
import { account, keyArn, recoveryKeyArn, args, declare } from "./audit-fixture";

describe("the configuration history", () => {
  it("records everything in both regions, what has no region once", async () => {
    const recorders = (await declare()).ofType("aws:cfg/recorder:Recorder");
    const recorded = recorders.map(({ inputs }) => [inputs.region, inputs.recordingGroup]);
    assert.deepEqual(recorded, [
      ["us-east-1", { allSupported: true, includeGlobalResourceTypes: true }],
      ["us-west-2", { allSupported: true, includeGlobalResourceTypes: false }],
    ]);
  });

  it("starts in the only order that AWS accepts: recorder, channel, start", async () => {
    const observed = new ObservedOptions();
    await declare({}, observed);
    for (const region of ["us-east-1", "us-west-2"]) {
      const channel = observed.waitsFor("aws:cfg/deliveryChannel:DeliveryChannel", `audit-channel-${region}`);
      assert.deepEqual(channel, [`audit-recorder-${region}`, "audit-config"]);
      const start = observed.waitsFor("aws:cfg/recorderStatus:RecorderStatus", `audit-recording-${region}`);
      assert.deepEqual(start, [`audit-channel-${region}`]);
    }
  });

  it("goes to a bucket without a default lock, which AWS Config could not write to", async () => {
    const audit = await declare();
    assert.equal(audit.named("audit-config-bucket").inputs.objectLockEnabled, false);
    for (const { inputs } of audit.ofType("aws:cfg/deliveryChannel:DeliveryChannel")) {
      assert.equal(inputs.s3BucketName, "audit-config-bucket-1234567");
      assert.equal(inputs.s3KmsKeyArn, keyArn);
    }
    const bucket = `arn:aws:s3:::audit-config-bucket-1234567`;
    const deletion = { action: "s3:DeleteObjectVersion", resource: `${bucket}/AWSLogs/x` };
    assert.equal(judge(audit.named("audit-config-policy").inputs.policy, deletion), "deny");
  });

  it("takes files of this account's Config, whether its role or the service writes", async () => {
    const audit = await declare();
    const bucket = `arn:aws:s3:::audit-config-bucket-1234567`;
    const write = (owner: string) =>
      judge(audit.named("audit-config-policy").inputs.policy, {
        service: "config.amazonaws.com",
        action: "s3:PutObject",
        resource: `${bucket}/AWSLogs/${account}/Config/us-east-1/x.json.gz`,
        context: { "aws:SourceAccount": owner, "s3:x-amz-acl": "bucket-owner-full-control" },
      });
    assert.deepEqual([write(account), write("222222222222")], ["allow", "silent"]);
    const role = statementsOf(audit.named("audit-config-deliver").inputs.policy);
    assert.deepEqual(
      role.map(({ Resource }) => Resource),
      [bucket, `${bucket}/AWSLogs/${account}/Config/*`, keyArn],
    );
  });
});

describe("detection", () => {
  it("watches both regions, with findings within a quarter of an hour", async () => {
    const detectors = (await declare()).ofType("aws:guardduty/detector:Detector");
    assert.deepEqual(
      detectors.map(({ inputs }) => inputs.region),
      ["us-east-1", "us-west-2"],
    );
    for (const { inputs } of detectors) {
      assert.equal(inputs.enable, true);
      assert.equal(inputs.findingPublishingFrequency, "FIFTEEN_MINUTES");
      assert.equal(inputs.datasources, undefined); // deprecated
    }
  });

  it("switches on buckets, database logins, function traffic and malware scans in each", async () => {
    const features = (await declare()).ofType("aws:guardduty/detectorFeature:DetectorFeature");
    for (const region of ["us-east-1", "us-west-2"]) {
      const here = features.filter(({ inputs }) => inputs.region === region);
      assert.deepEqual(here.map(({ inputs }) => inputs.name).sort(), [
        "EBS_MALWARE_PROTECTION",
        "LAMBDA_NETWORK_LOGS",
        "RDS_LOGIN_EVENTS",
        "S3_DATA_EVENTS",
      ]);
      for (const { inputs } of here) {
        assert.deepEqual([inputs.status, inputs.detectorId], ["ENABLED", `audit-detector-${region}-id`]);
      }
    }
  });

  it("reports access from outside the account, per region", async () => {
    const analyzers = (await declare()).ofType("aws:accessanalyzer/analyzer:Analyzer");
    assert.deepEqual(
      analyzers.map(({ inputs }) => [inputs.region, inputs.type]),
      [
        ["us-east-1", "ACCOUNT"],
        ["us-west-2", "ACCOUNT"],
      ],
    );
  });
});

describe("account guards", () => {
  it("forbid public buckets", async () => {
    assert.deepEqual((await declare()).named("audit-no-public-buckets").inputs, {
      accountId: account,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
  });

  it("encrypt new disks in each region, with the key of that region", async () => {
    const audit = await declare();
    for (const [region, key] of [
      ["us-east-1", keyArn],
      ["us-west-2", recoveryKeyArn],
    ] as const) {
      assert.equal(audit.named(`audit-encrypted-disks-${region}`).inputs.enabled, true);
      assert.deepEqual(audit.named(`audit-disk-key-${region}`).inputs, { region, keyArn: key });
      assert.equal(audit.named(`audit-no-public-snapshots-${region}`).inputs.state, "block-all-sharing");
    }
  });

  it("leave AWS's own disk key in the recovery region when no replica is given", async () => {
    const { recoveryKeyArn: replica, ...rest } = { ...args, recoveryKeyArn };
    const audit = await record(() => new AuditBaseline("audit", rest));
    assert.ok(!JSON.stringify(audit.resources).includes(replica));
    assert.equal(audit.ofType("aws:ebs/defaultKmsKey:DefaultKmsKey").length, 1);
    assert.equal(audit.ofType("aws:ebs/encryptionByDefault:EncryptionByDefault").length, 2);
  });

  it("ask for long passwords that are not used again", async () => {
    const { inputs } = (await declare()).named("audit-passwords");
    assert.equal(inputs.minimumPasswordLength, 14);
    assert.equal(inputs.passwordReusePrevention, 24);
  });
});

describe("AuditBaseline", () => {
  it("protects what holds evidence", async () => {
    const observed = new ObservedOptions();
    await declare({}, observed);
    for (const name of [
      "audit-trail",
      "audit-trail-bucket",
      "audit-config-bucket",
      "audit-detector-us-east-1",
    ]) {
      assert.ok(observed.protected().includes(name), name);
    }
    const off = new ObservedOptions();
    await declare({ deletionProtection: false }, off);
    assert.deepEqual(off.protected(), []);
  });

  it("tags everything that can be tagged", async () => {
    const taggable = /Trail$|LogGroup|iam\/role:Role$|Detector$|Analyzer|bucket:Bucket$/;
    for (const { name, type, inputs } of (await declare()).resources) {
      if (!taggable.test(type)) continue;
      assert.equal((inputs.tags as Record<string, string>).Owner, args.tags.Owner, name);
    }
  });

  it("says of each store what it holds, for as long as the store keeps it", async () => {
    const audit = await declare();
    const said = (store: string) => {
      const { DataClass, RetentionDays } = audit.named(store).inputs.tags as Record<string, string>;
      return [DataClass, RetentionDays];
    };
    assert.deepEqual(said("audit-trail-bucket"), ["personal", "400"]);
    assert.deepEqual(said("audit-config-bucket"), ["confidential", "400"]);
    const { retentionInDays } = audit.named("audit-trail-events").inputs;
    assert.deepEqual(said("audit-trail-events"), ["personal", String(retentionInDays)]);
  });
});
