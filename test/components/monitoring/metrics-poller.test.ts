import assert from "node:assert/strict";
import { MetricsPoller } from "../../../components/monitoring/metrics-poller";
import { pollerConfiguration } from "../../../components/platform/observation";
import { parseConfiguration, parseTargets } from "../../../functions/metrics-poller/settings";
import { systemNames } from "../../../lib/system-names";
import { systems } from "../../../systems";
import { machines } from "../../support/classification";
import { type Recording, record } from "../../support/record";

const keyArn = "arn:aws:kms:us-east-1:111111111111:key/1";
const secretArn = (name: string) => `arn:aws:secretsmanager:us-east-1:111111111111:secret:${name}`;

interface Statement {
  readonly Sid: string;
  readonly Action: readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: unknown;
}

describe("MetricsPoller", () => {
  let estate: Recording;
  before(async () => {
    estate = await record(
      () =>
        new MetricsPoller("mailgenius-poller", {
          place: { accountId: "111111111111", region: "us-east-1", recoveryRegion: "us-west-2" },
          configuration: pollerConfiguration(systems.mailgenius, ["app.example.com"]),
          fleetNames: ["mailgenius-app-group"],
          databases: {
            primary: { identifier: "db-1", host: "db-1.internal" },
            reader: { identifier: "db-2", host: "db-2.internal" },
          },
          databaseName: "mailgenius",
          databasePort: 5432,
          databaseResourceIds: ["db-AAAA", "db-BBBB"],
          cacheSecretArns: { queue: secretArn("queue"), cache: secretArn("cache") },
          secretArns: { "resend-api-key": secretArn("resend") },
          vpc: { subnetIds: ["subnet-1", "subnet-2"], securityGroupId: "sg-functions" },
          keyArn,
          logRetentionDays: 30,
          logContent: machines,
          eventContent: machines,
          tags: { System: "mailgenius" },
        }),
    );
  });

  function statements(role: string): readonly Statement[] {
    const { policy } = estate.named(role).inputs;
    return (JSON.parse(String(policy)) as { Statement: Statement[] }).Statement;
  }

  const own = () => estate.named("mailgenius-poller-function").inputs;

  it("tells the function everything that it asks for, in its own form", () => {
    const { variables } = own().environment as { variables: Record<string, string> };
    const targets = parseTargets((name) => variables[name] ?? "");
    assert.deepEqual(targets.FLEETS, ["mailgenius-app-group"]);
    assert.deepEqual(targets.DATABASES[1], {
      role: "reader",
      identifier: "db-2",
      host: "db-2.internal",
      port: 5432,
      databaseName: "mailgenius",
    });
    assert.deepEqual(
      targets.CACHES.map(({ role }) => role),
      ["queue", "cache"],
    );
    assert.deepEqual(targets.SECRETS, { "resend-api-key": secretArn("resend") });
    assert.ok(!JSON.stringify(variables).includes("password"));
  });

  for (const name of systemNames) {
    it(`has a configuration of ${name} that the function accepts`, () => {
      const written = JSON.stringify(pollerConfiguration(systems[name], ["app.example.com"]));
      assert.doesNotThrow(() => parseConfiguration(JSON.parse(written)));
    });
  }

  it("runs in the VPC, and ends before the next minute begins", () => {
    assert.deepEqual(own().vpcConfig, {
      subnetIds: ["subnet-1", "subnet-2"],
      securityGroupIds: ["sg-functions"],
    });
    assert.ok(Number(own().timeout) < 60);
    const schedule = estate.named("mailgenius-poller-schedule-turns").inputs;
    assert.equal(schedule.scheduleExpression, "rate(1 minute)");
    assert.equal(schedule.kmsKeyArn, keyArn);
  });

  it("is never called twice for one minute", () => {
    const { target } = estate.named("mailgenius-poller-schedule-turns").inputs;
    const { retryPolicy } = target as { retryPolicy: Record<string, number> };
    assert.deepEqual(retryPolicy, { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 });
    const attempts = estate.named("mailgenius-poller-schedule-attempts").inputs;
    assert.equal(attempts.functionName, "mailgenius-poller-function-name");
    assert.equal(attempts.maximumRetryAttempts, 0);
  });

  it("is called by schedules of this account only, which may call nothing else", () => {
    const { assumeRolePolicy } = estate.named("mailgenius-poller-schedule-role").inputs;
    const [trust] = (JSON.parse(String(assumeRolePolicy)) as { Statement: Record<string, unknown>[] })
      .Statement;
    assert.deepEqual(trust?.Principal, { Service: "scheduler.amazonaws.com" });
    assert.match(JSON.stringify(trust?.Condition), /"aws:SourceAccount":"111111111111"/);
    const [call, open] = statements("mailgenius-poller-schedule-policy");
    assert.deepEqual(call?.Action, ["lambda:InvokeFunction"]);
    assert.match(String(call?.Resource), /mailgenius-poller-function$/);
    assert.match(JSON.stringify(open?.Condition), /schedule\/default\/mailgenius-poller-schedule-turns-\*/);
  });

  it("may do exactly what its job needs", () => {
    const actions = statements("mailgenius-poller-policy")
      .filter(({ Sid }) => !/^(WriteOwnLogs|Trace|SendDeadLetters|UseKey|JoinVpc|NotFromCode)$/.test(Sid))
      .flatMap(({ Action }) => Action);
    assert.deepEqual(actions.sort(), [
      "autoscaling:DescribeAutoScalingGroups",
      "cloudwatch:GetMetricData",
      "ec2:DescribeInstances",
      "kms:Decrypt",
      "rds-db:connect",
      "rds:DescribeDBInstances",
      "secretsmanager:GetSecretValue",
      "secretsmanager:ListSecretVersionIds",
    ]);
  });

  it("logs in to its databases as the monitor, and reads the caches' secrets but not those of people", () => {
    const statement = (sid: string) =>
      statements("mailgenius-poller-policy").find(({ Sid }) => Sid === sid)?.Resource;
    assert.deepEqual(statement("LogInAsMonitor"), [
      "arn:aws:rds-db:us-east-1:111111111111:dbuser:db-AAAA/monitor",
      "arn:aws:rds-db:us-east-1:111111111111:dbuser:db-BBBB/monitor",
    ]);
    assert.deepEqual(statement("ReadCacheTokens"), [secretArn("queue"), secretArn("cache")]);
    assert.deepEqual(statement("SecretAges"), [secretArn("resend")]);
    assert.deepEqual(statement("DatabaseSizes"), [
      "arn:aws:rds:us-east-1:111111111111:db:db-1",
      "arn:aws:rds:us-east-1:111111111111:db:db-2",
    ]);
  });
});
