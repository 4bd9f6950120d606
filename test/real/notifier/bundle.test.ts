import assert from "node:assert/strict";
import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { buildFunction } from "../../../components/compute/bundle";
import { alarmEvent, snsEvent, start } from "../../functions/notifier/fixture";
import {
  type Emulator,
  emulatorsUnavailable,
  emulatorVersion,
  lambdaNode,
  lambdaRuntimeUnavailable,
  startMoto,
} from "../../support/emulators";
import { LambdaProcess } from "../../support/lambda-process";
import { skipLoudly } from "../support";
import { behaviours } from "./stand-in";
import { surroundings, type Surroundings } from "./surroundings";

const database = "mailgenius-db-database-connections-high";

/** The fixture's events name topics of another account. */
function to(
  topics: Surroundings["topics"],
  event: unknown,
  level: keyof Surroundings["topics"] = "critical",
): unknown {
  const copy = structuredClone(event) as { Records: { Sns: { TopicArn: string } }[] };
  for (const { Sns } of copy.Records) Sns.TopicArn = topics[level];
  return copy;
}

describe("the notifier's bundle, on Lambda's Node.js and an emulated AWS", function () {
  this.timeout(600_000);
  let aws: Emulator;
  let bundle: string;
  let around: Surroundings;
  let run: LambdaProcess;
  let suite = 0;

  before(async function () {
    const reason = emulatorsUnavailable() ?? lambdaRuntimeUnavailable();
    if (reason !== undefined) skipLoudly(this, reason);
    aws = await startMoto();
    bundle = buildFunction("notifier");
    console.log(`      moto ${emulatorVersion("moto")}, ${lambdaNode}`);
  });
  after(async () => aws?.stop());

  async function fresh(filled = true): Promise<void> {
    around = await surroundings(aws, "mailgenius", `-${(suite += 1)}`, filled);
    run = another();
  }
  const processes: LambdaProcess[] = [];
  function another(
    configuration: unknown = around.configuration,
    more: Record<string, string> = {},
  ): LambdaProcess {
    const made = new LambdaProcess(bundle, configuration, { ...around.environment, ...more });
    processes.push(made);
    return made;
  }
  afterEach(async () => {
    await Promise.all(processes.splice(0).map((each) => each.stop()));
    await around?.stop();
  });

  it("tells everybody once of 1,000 equal alarms, by two execution environments at the same time", async () => {
    await fresh();
    const second = another();
    const begun = Date.now();
    const calls = (each: LambdaProcess, name: string) => async (): Promise<void> => {
      for (let count = 0; count < 500; count += 1) {
        await each.invoke(
          "handler",
          to(around.topics, alarmEvent(database, "ALARM", { id: `${name}-${count}` })),
        );
      }
    };
    await Promise.all([calls(run, "a")(), calls(second, "b")()]);
    const tookMs = Date.now() - begun;
    console.log(`      1,000 invocations in ${(tookMs / 1000).toFixed(1)} s`);
    assert.equal(around.slack.received.length, 1);
    assert.equal(around.pagerduty.received.length, 1);
    const [sent, suppressed] = [run, second]
      .map((each) => [each.metric("NotificationsSent"), each.metric("NotificationsSuppressed")])
      .reduce(
        ([allSent = {}, all = {}], [moreSent = {}, more = {}]) => [
          added(allSent, moreSent),
          added(all, more),
        ],
        [{}, {}],
      );
    assert.deepEqual(sent, { email: 3, slack: 1, pagerduty: 1 });
    // Unless the cooldown of 60 s ended meanwhile, on a machine that does much else.
    assert.deepEqual(suppressed, { "": 999 });
    await run.invoke(
      "handler",
      to(around.topics, alarmEvent(database, "OK", { at: start + 1, oldState: "ALARM" })),
    );
    assert.equal(around.pagerduty.received.at(-1)?.body.event_action, "resolve");
    assert.equal(around.slack.received.length, 2);
  });

  it("lets one of two environments tell, when both get the same message at the same moment", async () => {
    await fresh();
    const second = another();
    const event = to(around.topics, alarmEvent(database, "ALARM"));
    const results = await Promise.allSettled([run.invoke("handler", event), second.invoke("handler", event)]);
    assert.ok(results.some(({ status }) => status === "fulfilled"));
    await second.invoke("handler", event).catch(() => undefined); // as Lambda repeats one that failed
    assert.equal(around.slack.received.length, 1);
    assert.equal(around.pagerduty.received.length, 1);
  });

  it("repeats only what is outstanding: Slack is down, the others hear once", async () => {
    await fresh();
    around.slack.usual = behaviours.gone;
    const event = to(around.topics, alarmEvent(database, "ALARM"));
    await assert.rejects(run.invoke("handler", event), /OutstandingError/);
    await assert.rejects(run.invoke("handler", event), /OutstandingError/);
    around.slack.usual = behaviours.slackOk;
    await run.invoke("handler", event);
    await run.invoke("handler", event);
    assert.equal(around.pagerduty.received.length, 1);
    assert.equal(around.slack.received.length, 3);
    assert.deepEqual(run.metric("NotificationsFailed"), { email: 0, slack: 2, pagerduty: 0 });
  });

  it("works with what is configured, and counts the gaps", async () => {
    await fresh(false);
    await run.invoke("handler", to(around.topics, alarmEvent(database, "ALARM")));
    assert.deepEqual(run.metric("NotificationsSent"), { email: 3 });
    assert.deepEqual(run.metric("ChannelNotConfigured"), { slack: 1, pagerduty: 1 });
    await around.fill("pagerduty", "0123456789abcdef0123456789abcdef");
    const later = another(); // a missing secret is asked for again after half a minute, or by the next environment
    await later.invoke("rounds", { job: "escalate" });
    assert.deepEqual(later.metric("ChannelNotConfigured"), { email: 0, slack: 1, pagerduty: 0, sms: 1 });
  });

  it("keeps secrets, numbers and addresses out of its log and out of messages", async () => {
    await fresh();
    around.pagerduty.usual = behaviours.refused;
    const text = "Response started by maria@empresa.com.br from 203.0.113.9, password=hunter2";
    await assert.rejects(run.invoke("handler", to(around.topics, snsEvent(text))));
    const texts = around.slack.received.map(({ body }) => JSON.stringify(body));
    texts.push(...around.pagerduty.received.map(({ body }) => JSON.stringify(body.payload)));
    const everything = [...run.log, ...texts].join("
");
    assert.match(everything, /Response started by \(e-mail address\)/);
    assert.doesNotMatch(everything, /maria|203\.0\.113|hunter2|services\/T1|0123456789abcdef|988887777/);
  });

  it("keeps incidents: start, end and level", async () => {
    await fresh();
    await run.invoke("handler", to(around.topics, alarmEvent(database, "ALARM")));
    await run.invoke(
      "handler",
      to(around.topics, alarmEvent(database, "OK", { at: start + 90_000, oldState: "ALARM" })),
    );
    const { Items } = await around.documents.send(
      new QueryCommand({
        TableName: around.tableName,
        KeyConditionExpression: "pk = :month",
        ExpressionAttributeValues: { ":month": "incident#2026-11" },
      }),
    );
    assert.equal(Items?.length, 1);
    const { expiresAt, ...incident } = (Items[0] ?? {}) as Record<string, unknown>;
    assert.deepEqual(incident, {
      pk: "incident#2026-11",
      sk: `2026-11-24T10:00:00.000Z#${database}`,
      alarm: database,
      level: "critical",
      startedAt: "2026-11-24T10:00:00.000Z",
      endedAt: "2026-11-24T10:01:30.000Z",
    });
    assert.ok(Number(expiresAt) > Date.now() / 1000 + 399 * 24 * 3600);
  });

  it("sends the daily list, once a day", async () => {
    await fresh();
    await run.invoke("rounds", { job: "digest" });
    await run.invoke("rounds", { job: "digest" });
    assert.deepEqual(run.metric("NotificationsSent"), { email: 1 });
  });

  it("refuses events that are none of its own, and stays usable", async () => {
    await fresh();
    for (const event of [null, {}, [], "x", { Records: [{}] }]) {
      await assert.rejects(run.invoke("handler", event), /not one of SNS/);
    }
    await assert.rejects(run.invoke("rounds", { job: "everything" }));
    await run.invoke("handler", to(around.topics, alarmEvent(database, "ALARM")));
    assert.equal(around.slack.received.length, 1);
  });

  it("sends what is critical although its table is gone, and waits with the rest", async () => {
    await fresh();
    const blind = another(around.configuration, { TABLE_NAME: "gone" });
    await blind.invoke("handler", to(around.topics, alarmEvent(database, "ALARM")));
    assert.equal(around.pagerduty.received.length, 1);
    const warning = alarmEvent("mailgenius-web-latency-p95-high", "ALARM", { id: "w" });
    await assert.rejects(blind.invoke("handler", to(around.topics, warning, "warning")));
    assert.equal(around.slack.received.length, 1);
  });

  it("says what is wrong with its configuration", async () => {
    await fresh();
    const broken = another({ ...around.configuration, channels: ["fax"] });
    await assert.rejects(
      broken.invoke("handler", alarmEvent(database, "ALARM")),
      /configuration\.json is not valid/,
    );
  });
});

function added(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Record<string, number> {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(keys.map((key) => [key, (one[key] ?? 0) + (other[key] ?? 0)]));
}
