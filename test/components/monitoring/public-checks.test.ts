import assert from "node:assert/strict";
import { canaryRuntime, PublicChecks } from "../../../components/monitoring/public-checks";
import { publicChecksOf } from "../../../components/platform/observation";
import type { SystemSettings } from "../../../lib/sizing";
import { systems } from "../../../systems";
import { endless, machines } from "../../support/classification";
import { type Recording, record } from "../../support/record";

const settings = {
  web: { hosts: ["api.vdx.com"] },
  frontend: { hosts: ["app.vdx.com"] },
} as unknown as SystemSettings;

interface Statement {
  readonly Sid: string;
  readonly Action: readonly string[];
  readonly Resource: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

describe("PublicChecks", () => {
  let estate: Recording;
  before(async () => {
    estate = await record(
      () =>
        new PublicChecks("vdx-public", {
          place: { accountId: "111111111111", region: "us-east-1", recoveryRegion: "us-west-2" },
          canaryPrefix: "vdx",
          checks: publicChecksOf({ facts: systems.vdx, settings }),
          metricsNamespace: "VDX",
          keyArn: "arn:key",
          accessLogBucket: "logs",
          logRetentionDays: 30,
          logContent: machines,
          artifacts: { content: machines, retention: endless.retention },
          tags: { System: "vdx" },
        }),
    );
  });

  const canary = () => estate.named("vdx-public-canary").inputs;

  it("visit the health path of every public host as the facts have it, and the frontend's page", () => {
    const { environmentVariables } = canary().runConfig as { environmentVariables: Record<string, string> };
    const checks = JSON.parse(environmentVariables.CHECKS ?? "") as { host: string; path: string }[];
    assert.deepEqual(
      checks.map(({ host, path }) => `${host}${path}`),
      ["api.vdx.com/health", "app.vdx.com/"],
    );
    assert.match(environmentVariables.CHECKS ?? "", /"services":\["database","redis","email"\]/);
    const gateway = publicChecksOf({ facts: systems["email-gateway"], settings });
    assert.deepEqual(
      gateway.filter(({ host }) => host === "api.vdx.com").map(({ path }) => path),
      ["/health/healthz", "/health/readyz"],
    );
    const [first] = publicChecksOf({ facts: systems.mailgenius, settings });
    assert.equal(first?.path, "/health");
    assert.equal(first.expected.kind, "health");
  });

  it("fit into the environment of a function", () => {
    const { environmentVariables } = canary().runConfig as { environmentVariables: Record<string, string> };
    assert.ok(JSON.stringify(environmentVariables).length < 4096);
  });

  it("run on a documented runtime, from a file where it looks for the handler", () => {
    assert.match(canaryRuntime, /^syn-nodejs-puppeteer-(1[1-9]|[2-9]\d)\.\d$/);
    assert.equal(canary().runtimeVersion, canaryRuntime);
    assert.equal(canary().handler, "index.handler");
    assert.equal(canary().startCanary, true);
    const { timeoutInSeconds, memoryInMb } = canary().runConfig as Record<string, number>;
    assert.ok((timeoutInSeconds ?? 0) >= 15 && (timeoutInSeconds ?? 0) < 300);
    assert.ok((memoryInMb ?? 0) >= 960 && (memoryInMb ?? 1) % 64 === 0);
  });

  it("keep their results encrypted and for a month, and leave nothing behind", () => {
    assert.deepEqual(canary().artifactConfig, {
      s3Encryption: { encryptionMode: "SSE_KMS", kmsKeyArn: "arn:key" },
    });
    assert.equal(canary().deleteLambda, true);
    const [lifecycle] = estate.ofType("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration");
    assert.match(JSON.stringify(lifecycle?.inputs.rules), /"canary\/".*|"days":30/);
  });

  it("log into a group with key and end, which their role cannot make by itself", () => {
    const group = estate.named("vdx-public-logs").inputs;
    assert.match(String(group.name), /^\/aws\/lambda\//);
    assert.equal(group.retentionInDays, 30);
    assert.ok(statements().every(({ Action }) => !Action.includes("logs:CreateLogGroup")));
  });

  it("may do exactly what AWS documents for a canary with a key, and publish the system's metrics", () => {
    const actions = statements().flatMap(({ Action }) => Action);
    assert.deepEqual(actions.sort(), [
      "cloudwatch:PutMetricData",
      "kms:Decrypt",
      "kms:GenerateDataKey",
      "logs:CreateLogStream",
      "logs:PutLogEvents",
      "s3:GetBucketLocation",
      "s3:GetObject",
      "s3:ListAllMyBuckets",
      "s3:PutObject",
    ]);
    const metrics = statements().find(({ Sid }) => Sid === "Metrics");
    assert.deepEqual(metrics?.Condition?.StringEquals?.["cloudwatch:namespace"], [
      "CloudWatchSynthetics",
      "VDX",
    ]);
  });

  for (const canaryPrefix of ["Vdx Public", "much-longer-name", ""]) {
    it(`refuse the name "${canaryPrefix}", which no canary can have`, async () => {
      await assert.rejects(
        record(
          () =>
            new PublicChecks("vdx-public", {
              canaryPrefix,
              place: { accountId: "1", region: "us-east-1", recoveryRegion: "us-west-2" },
              checks: [],
              metricsNamespace: "VDX",
              keyArn: "arn:key",
              accessLogBucket: "logs",
              logRetentionDays: 30,
              logContent: machines,
              artifacts: { content: machines, retention: endless.retention },
              tags: {},
            }),
        ),
        /1 to 14 lower-case letters, digits/,
      );
    });
  }

  it("have a name that leaves room for what Synthetics adds", () => {
    assert.match(String(canary().name), /^vdx-/);
    const logs = statements().find(({ Sid }) => Sid === "Logs");
    assert.match(String(logs?.Resource), /log-group:\/aws\/lambda\/cwsyn-vdx-\*$/);
  });

  function statements(): readonly Statement[] {
    const { policy } = estate.named("vdx-public-policy").inputs;
    return (JSON.parse(String(policy)) as { Statement: Statement[] }).Statement;
  }
});
