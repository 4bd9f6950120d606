import assert from "node:assert/strict";
import { systemNames } from "../../../lib/system-names";
import { classificationOf } from "../../../policies/rules/data/classification";
import { Subject } from "../../../policies/kit/subject";
import type { Value } from "../../../policies/kit/value";
import { systems } from "../../../systems";
import type { Recording } from "../../support/record";
import { declareNotifier, statementsOf } from "./notifier-fixture";

const topic = "aws:sns/topic:Topic";
const subscription = "aws:sns/topicSubscription:TopicSubscription";

describe("Notifier", () => {
  let estate: Recording;
  before(async () => {
    estate = await declareNotifier("mailgenius");
  });

  it("subscribes one function to the three alert topics, keeps what cannot be handed over, and lets only them call", () => {
    const lambdas = estate.ofType(subscription).filter(({ inputs }) => inputs.protocol === "lambda");
    assert.deepEqual(
      lambdas.map(({ inputs }) => inputs.topic),
      ["arn:t:critical", "arn:t:warning", "arn:t:info"],
    );
    for (const { inputs } of lambdas) {
      assert.match(String(inputs.endpoint), /mailgenius-notifier-alerts-function$/);
      assert.match(String(inputs.redrivePolicy), /mailgenius-notifier-undelivered-queue/);
    }
    const callers = estate
      .ofType("aws:lambda/permission:Permission")
      .map(({ inputs }) => [inputs.principal, inputs.sourceArn]);
    assert.deepEqual(
      callers,
      ["critical", "warning", "info"].map((level) => ["sns.amazonaws.com", `arn:t:${level}`]),
    );
  });

  it("subscribes the documented mailboxes to their audience, and nobody else", () => {
    const mails = estate.ofType(subscription).filter(({ inputs }) => inputs.protocol === "email");
    assert.deepEqual(
      mails.map(({ inputs }) => inputs.endpoint).sort(),
      [
        ...[
          "dba",
          "dev",
          "dev",
          "devops",
          "ops-manager",
          "ops-primary",
          "ops-secondary",
          "ops",
          "ops",
          "security",
        ],
      ]
        .map((name) => `${name}@mailgenius.com`)
        .sort(),
    );
  });

  it("encrypts topics, table, secrets, queues, logs and schedules with the system's key", () => {
    for (const { name, inputs } of estate.ofType(topic)) assert.equal(inputs.kmsMasterKeyId, "arn:key", name);
    for (const { name, inputs } of estate.ofType("aws:sqs/queue:Queue"))
      assert.equal(inputs.kmsMasterKeyId, "arn:key", name);
    for (const { inputs } of estate.ofType("aws:scheduler/schedule:Schedule"))
      assert.equal(inputs.kmsKeyArn, "arn:key");
    for (const { inputs } of estate.ofType("aws:secretsmanager/secret:Secret"))
      assert.equal(inputs.kmsKeyId, "arn:key");
    assert.deepEqual(estate.named("mailgenius-notifier-memory").inputs.serverSideEncryption, {
      enabled: true,
      kmsKeyArn: "arn:key",
    });
  });

  it("protects its memory, restorable, and forgets by itself", () => {
    const { inputs } = estate.named("mailgenius-notifier-memory");
    assert.equal(inputs.deletionProtectionEnabled, true);
    assert.deepEqual(inputs.pointInTimeRecovery, { enabled: true });
    assert.deepEqual(inputs.ttl, { attributeName: "expiresAt", enabled: true });
    const tags = inputs.tags as Record<string, string>;
    assert.equal(tags.RetentionDays, String(systems.mailgenius.routing.incidentRetentionDays.value));
  });

  it("says of table and queue what they hold", () => {
    for (const name of ["mailgenius-notifier-memory", "mailgenius-notifier-undelivered-queue"]) {
      const { type, inputs } = estate.named(name);
      const data = {
        urn: name,
        type,
        name,
        inputs: inputs as Record<string, Value>,
        propertyDependencies: {},
      };
      assert.deepEqual(
        classificationOf(new Subject(data as ConstructorParameters<typeof Subject>[0])).faults,
        [],
        name,
      );
    }
  });

  it("makes secrets empty, for the channels that are used, and says what belongs in", () => {
    const secrets = estate.ofType("aws:secretsmanager/secret:Secret");
    assert.deepEqual(
      secrets.map(({ name }) => name),
      [
        "mailgenius-notifier-secrets-slack-webhook",
        "mailgenius-notifier-secrets-pagerduty-key",
        "mailgenius-notifier-secrets-contacts",
      ],
    );
    const texts = secrets.map(({ inputs }) => String(inputs.description)).join("\n");
    for (const word of ["ops-alerts", "mailgenius-ops", "on-call-engineer"])
      assert.ok(texts.includes(word), word);
    assert.equal(estate.ofType("aws:secretsmanager/secretVersion:SecretVersion").length, 0);
  });

  it("makes no secret for a channel that the stack does without", async () => {
    const reason = "Nobody is woken for staging.";
    const without = await declareNotifier("mailgenius", {
      settings: { withoutChannels: { pagerduty: reason, sms: reason } },
    });
    assert.deepEqual(
      without.ofType("aws:secretsmanager/secret:Secret").map(({ name }) => name),
      ["mailgenius-notifier-secrets-slack-webhook"],
    );
    assert.ok(
      !statementsOf(without, "mailgenius-notifier-alerts-policy").some(({ NotResource }) => NotResource),
    );
  });

  it("may do what it does on its own things only; texts go to telephones and to its own mail topics", () => {
    for (const role of ["alerts", "rounds"]) {
      const statements = statementsOf(estate, `mailgenius-notifier-${role}-policy`);
      const named = (sid: string) => statements.find(({ Sid }) => Sid === sid) ?? assert.fail(sid);
      assert.deepEqual(named("RememberAlarms").Resource, [
        "arn:aws:dynamodb:us-east-1:111111111111:mailgenius-notifier-memory",
      ]);
      assert.equal(named("ReadSecrets").Resource?.length, 3);
      for (const arn of named("SendMail").Resource ?? []) assert.match(arn, /mailgenius-notifier-mail-/);
      assert.deepEqual(named("SendSmsToTelephonesOnly").NotResource, ["arn:aws:sns:*:*:*"]);
      const open = statements.filter(({ Resource }) => Resource === "*").map(({ Sid }) => Sid);
      assert.deepEqual(open, role === "rounds" ? ["Trace", "LookAtAlarms"] : ["Trace"]);
    }
  });

  it("runs outside the VPC, in time for the bundle's own limits", () => {
    for (const role of ["alerts", "rounds"]) {
      const { inputs } = estate.named(`mailgenius-notifier-${role}-function`);
      assert.equal(inputs.vpcConfig, undefined);
      assert.ok(Number(inputs.timeout) > 60 + 10, "the longest wait of one message, and the reserve");
    }
    assert.equal(estate.named("mailgenius-notifier-rounds-function").inputs.handler, "index.rounds");
  });

  it("goes its round every two minutes and sends the list at the hour of the schedule", () => {
    const [round, digest] = ["round", "digest"].map(
      (name) => estate.named(`mailgenius-notifier-schedules-${name}`).inputs,
    );
    assert.equal(round?.scheduleExpression, "rate(2 minutes)");
    assert.equal(digest?.scheduleExpression, "cron(30 10 * * ? *)");
    const inputs = [round, digest].map((each) => (each?.target as { input: string }).input);
    assert.deepEqual(inputs, ['{"job":"escalate"}', '{"job":"digest"}']);
  });

  it("lets schedules of its own group alone use the role, for the one function", () => {
    const trust = String(estate.named("mailgenius-notifier-schedules-role").inputs.assumeRolePolicy);
    assert.match(trust, /schedule-group\/mailgenius-notifier-schedules-group-\*/);
    const [call] = statementsOf(estate, "mailgenius-notifier-schedules-policy");
    assert.deepEqual(call?.Action, ["lambda:InvokeFunction"]);
    assert.deepEqual(call.Resource, [
      "arn:aws:lambda:us-east-1:111111111111:mailgenius-notifier-rounds-function",
    ]);
  });

  it("takes mailboxes of roles from the stack, and refuses a list that nobody would get", async () => {
    const gateway = await declareNotifier("email-gateway");
    const mails = gateway.ofType(subscription).filter(({ inputs }) => inputs.protocol === "email");
    assert.equal(mails.length, 8);
    await assert.rejects(
      declareNotifier("vdx", { settings: { mailboxes: {} } }),
      /audience "operations" of the daily list has no mailbox/,
    );
  });

  for (const system of systemNames) {
    it(`writes nothing secret and nobody's number beside the code of ${system}`, async () => {
      const recorded = await declareNotifier(system);
      const text = JSON.stringify(recorded.resources.map(({ inputs }) => inputs));
      assert.doesNotMatch(text, /\+55|services\/T/);
    });
  }
});
