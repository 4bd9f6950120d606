import assert from "node:assert/strict";
import { CloudWatchClient, PutMetricAlarmCommand } from "@aws-sdk/client-cloudwatch";
import { buildFunction } from "../../../components/compute/bundle";
import { lookAtAlarms, notifierStatements } from "../../../components/monitoring/notifier-statements";
import { start } from "../../functions/notifier/fixture";
import { alarmEvent } from "../../functions/notifier/messages";
import {
  type Emulator,
  emulatedAccount,
  emulatorsUnavailable,
  lambdaRuntimeUnavailable,
  startMoto,
} from "../../support/emulators";
import { LambdaProcess } from "../../support/lambda-process";
import { skipLoudly } from "../support";
import { to } from "./runs";
import { behaviours } from "./stand-in";
import { surroundings, type Surroundings } from "./surroundings";

/** What the role of the rounds may do; that of the alerts is the same without looking at alarms. */
const actions = [
  ...notifierStatements({
    place: { accountId: emulatedAccount, region: "us-east-1", recoveryRegion: "us-west-2" },
    keyArn: "arn:key",
    tableArn: "arn:table",
    secretArns: ["arn:secret"],
    mailTopicArns: ["arn:topic"],
    sms: true,
  }),
  lookAtAlarms,
].flatMap(({ Action }) => Action as string[]);

/** moto keeps no keys, so whether these are needed cannot be seen here. */
const unseen = actions.filter((action) => action.startsWith("kms:"));
const seen = [...new Set(actions.filter((action) => !unseen.includes(action)))];

/**
 * moto enforces actions, not resources and conditions: what is shown is that the actions suffice and none is idle. Which
 * resources they are allowed on is a matter of the component's test.
 */
describe("the notifier's role, by an emulated IAM", function () {
  this.timeout(600_000);
  let aws: Emulator;
  let around: Surroundings;
  let bundle: string;
  const keys = new Map<string, Readonly<Record<string, string>>>();

  before(async function () {
    const reason = emulatorsUnavailable() ?? lambdaRuntimeUnavailable();
    if (reason !== undefined) skipLoudly(this, reason);
    aws = await startMoto({ callsWithoutPermission: 1_000_000 });
    around = await surroundings(aws, "mailgenius");
    const cloudWatch = new CloudWatchClient(aws.client);
    await cloudWatch.send(
      new PutMetricAlarmCommand({
        AlarmName: "mailgenius-app-x",
        Namespace: "X",
        MetricName: "Y",
        Statistic: "Sum",
        Period: 60,
        EvaluationPeriods: 1,
        Threshold: 1,
        ComparisonOperator: "GreaterThanThreshold",
      }),
    );
    cloudWatch.destroy();
    keys.set("all", await userWith(aws, "all", seen));
    for (const action of seen) {
      const rest = seen.filter((each) => each !== action);
      keys.set(action, await userWith(aws, action.replace(":", "-"), rest));
    }
    keys.set("none", await userWith(aws, "none", ["sts:GetCallerIdentity"]));
    await fetch(`${aws.endpoint}/moto-api/reset-auth`, { method: "POST", body: "0" }); // from here on policies count
    bundle = buildFunction("notifier");
  });
  after(async () => {
    await around?.stop();
    await aws?.stop();
  });

  /** Everything that the notifier does, by somebody; answers what went wrong, in the words of the log. */
  async function everything(user: string): Promise<readonly string[]> {
    const name = `mailgenius-db-${user.replace(/\W/g, "-")}`;
    const run = new LambdaProcess(bundle, around.configuration, { ...around.environment, ...keys.get(user) });
    const wrong: string[] = [];
    const attempt = async (handler: string, event: unknown): Promise<void> => {
      await run.invoke(handler, event).catch((error: unknown) => wrong.push(String(error)));
    };
    const told = (event: unknown): unknown => to(around.topics, event);
    around.slack.usual = behaviours.gone;
    await run.invoke("handler", told(alarmEvent(name, "ALARM"))).catch(() => undefined); // Slack fails: a claim is given back
    around.slack.usual = behaviours.slackOk;
    await attempt("handler", told(alarmEvent(name, "ALARM")));
    await attempt("handler", told(alarmEvent(name, "OK", { at: start + 1, oldState: "ALARM" })));
    await attempt("rounds", { job: "escalate" });
    await attempt("rounds", { job: "digest" });
    wrong.push(...run.log.filter((line) => /memory out of reach|cannot be read/.test(line)));
    await run.stop();
    return wrong;
  }

  it("suffices for everything that the notifier does", async () => {
    assert.deepEqual(await everything("all"), []);
  });

  for (const action of seen) {
    it(`needs ${action}`, async () => {
      assert.notDeepEqual(await everything(action), []);
    });
  }

  it("is what counts here: without it nothing works", async () => {
    assert.ok((await everything("none")).length > 5);
  });
});

/** A user with keys, by IAM's plain API while nobody needs permission yet. */
async function userWith(
  { endpoint }: Emulator,
  name: string,
  allowed: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const call = async (parameters: Readonly<Record<string, string>>): Promise<string> => {
    const answer = await fetch(endpoint, {
      method: "POST",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        authorization: "AWS4-HMAC-SHA256 Credential=testing/20261124/us-east-1/iam/aws4_request",
      },
      body: new URLSearchParams({ Version: "2010-05-08", UserName: name, ...parameters }),
    });
    const text = await answer.text();
    assert.equal(answer.status, 200, text);
    return text;
  };
  await call({ Action: "CreateUser" });
  // moto calls CloudWatch by the name of its endpoint.
  const Action = allowed.map((action) => action.replace(/^cloudwatch:/, "monitoring:"));
  const Statement = [{ Effect: "Allow", Action, Resource: "*" }];
  await call({
    Action: "PutUserPolicy",
    PolicyName: "role",
    PolicyDocument: JSON.stringify({ Version: "2012-10-17", Statement }),
  });
  const made = await call({ Action: "CreateAccessKey" });
  const field = (tag: string): string =>
    new RegExp(`<${tag}>(.*?)</${tag}>`).exec(made)?.[1] ?? assert.fail(tag);
  return { AWS_ACCESS_KEY_ID: field("AccessKeyId"), AWS_SECRET_ACCESS_KEY: field("SecretAccessKey") };
}
