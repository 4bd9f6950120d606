import assert from "node:assert/strict";
import {
  CloudWatchClient,
  PutCompositeAlarmCommand,
  PutMetricAlarmCommand,
  PutMetricDataCommand,
  SetAlarmStateCommand,
} from "@aws-sdk/client-cloudwatch";
import { PublishCommand, SNSClient, SubscribeCommand } from "@aws-sdk/client-sns";
import { buildFunction } from "../../../components/compute/bundle";
import {
  type Emulator,
  emulatorsUnavailable,
  emulatorVersion,
  lambdaRuntimeUnavailable,
  startMinistack,
} from "../../support/emulators";
import { LambdaProcess } from "../../support/lambda-process";
import { eventually, skipLoudly } from "../support";
import { deployFunction } from "./deploy";
import { surroundings, type Surroundings } from "./surroundings";

describe("from a metric to Slack and PagerDuty, on an emulated AWS", function () {
  this.timeout(600_000);
  let aws: Emulator;
  let around: Surroundings;
  let cloudWatch: CloudWatchClient;
  let sns: SNSClient;
  let bundle: string;

  before(async function () {
    const reason = emulatorsUnavailable() ?? lambdaRuntimeUnavailable();
    if (reason !== undefined) skipLoudly(this, reason);
    aws = await startMinistack();
    around = await surroundings(aws, "mailgenius");
    cloudWatch = new CloudWatchClient(aws.client);
    sns = new SNSClient(aws.client);
    bundle = buildFunction("notifier");
    const functionArn = await deployFunction(aws, {
      name: "mailgenius-notifier-alerts",
      bundle,
      handler: "index.handler",
      configuration: around.configuration,
      environment: around.environment,
    });
    for (const topic of Object.values(around.topics)) {
      await sns.send(new SubscribeCommand({ TopicArn: topic, Protocol: "lambda", Endpoint: functionArn }));
    }
    console.log(`      ministack ${emulatorVersion("ministack")}`);
  });
  after(async () => {
    cloudWatch?.destroy();
    sns?.destroy();
    await around?.stop();
    await aws?.stop();
  });
  beforeEach(() => {
    around.slack.reset();
    around.pagerduty.reset();
  });

  const actions = (): string[] => around.pagerduty.received.map(({ body }) => String(body.event_action));

  it("an alarm that really changes its state is told, and so is its end", async () => {
    const name = "mailgenius-db-database-connections-high";
    await cloudWatch.send(
      new PutMetricAlarmCommand({
        AlarmName: name,
        AlarmDescription: 'MG-002: "db_connections > 80"',
        Namespace: "AWS/RDS",
        MetricName: "DatabaseConnections",
        Dimensions: [{ Name: "DBInstanceIdentifier", Value: "mailgenius-db" }],
        Statistic: "Maximum",
        Period: 60,
        EvaluationPeriods: 1,
        Threshold: 80,
        ComparisonOperator: "GreaterThanThreshold",
        TreatMissingData: "notBreaching",
        AlarmActions: [around.topics.critical],
        OKActions: [around.topics.critical],
      }),
    );
    const measured = (value: number): Promise<unknown> =>
      cloudWatch.send(
        new PutMetricDataCommand({
          Namespace: "AWS/RDS",
          MetricData: [
            {
              MetricName: "DatabaseConnections",
              Dimensions: [{ Name: "DBInstanceIdentifier", Value: "mailgenius-db" }],
              Value: value,
            },
          ],
        }),
      );
    await measured(95);
    await patiently("the page was sent", () => actions().includes("trigger"));
    await patiently("Slack was told", () => around.slack.received.length === 1);
    const [page] = around.pagerduty.received;
    assert.match(JSON.stringify(page?.body), /mailgenius-db-database-connections-high/);

    await cloudWatch.send(
      new SetAlarmStateCommand({ AlarmName: name, StateValue: "OK", StateReason: "back below the limit" }),
    );
    await patiently("its end was told", () => actions().includes("resolve"));
    assert.deepEqual(actions(), ["trigger", "resolve"]);
  });

  it("a composite alarm is told as well", async () => {
    await cloudWatch.send(
      new PutMetricAlarmCommand({
        AlarmName: "mailgenius-app-child",
        Namespace: "X",
        MetricName: "Y",
        Statistic: "Sum",
        Period: 60,
        EvaluationPeriods: 1,
        Threshold: 1,
        ComparisonOperator: "GreaterThanThreshold",
      }),
    );
    await cloudWatch.send(
      new PutCompositeAlarmCommand({
        AlarmName: "mailgenius-system-unavailable",
        AlarmRule: 'ALARM("mailgenius-app-child")',
        AlarmActions: [around.topics.critical],
        OKActions: [around.topics.critical],
      }),
    );
    await cloudWatch.send(
      new SetAlarmStateCommand({
        AlarmName: "mailgenius-app-child",
        StateValue: "ALARM",
        StateReason: "test",
      }),
    );
    await patiently("the page was sent", () => actions().includes("trigger"));
    await patiently("Slack was told", () => around.slack.received.length === 1);
    assert.match(JSON.stringify(around.pagerduty.received[0]?.body), /mailgenius-system-unavailable/);
  });

  it("a runbook's text reaches the channel", async () => {
    const text = "Incident: high_cpu - Response initiated";
    await sns.send(new PublishCommand({ TopicArn: around.topics.warning, Message: text }));
    await patiently("Slack was told", () => around.slack.received.length > 0);
    assert.match(JSON.stringify(around.slack.received[0]?.body), /Incident: high_cpu/);
    assert.deepEqual(actions(), []);
  });

  it("a round and the daily list work with what CloudWatch says now", async () => {
    const rounds = new LambdaProcess(bundle, around.configuration, around.environment);
    try {
      await rounds.invoke("rounds", { job: "escalate" });
      assert.deepEqual(rounds.metric("ChannelNotConfigured"), { email: 0, slack: 0, pagerduty: 0, sms: 0 });
      await rounds.invoke("rounds", { job: "digest" });
      assert.deepEqual(rounds.metric("NotificationsSent"), { email: 1 });
    } finally {
      await rounds.stop();
    }
  });
});

/** On a machine that does much else, an emulator takes its time. */
async function patiently(what: string, holds: () => boolean): Promise<void> {
  for (let rounds = 0; rounds < 8; rounds += 1) {
    const came = await eventually(what, () => Promise.resolve(holds())).then(
      () => true,
      () => false,
    );
    if (came) return;
  }
  throw new Error(`never came true: ${what}`);
}
