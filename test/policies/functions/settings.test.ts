import assert from "node:assert/strict";
import { unknown, type Value } from "../../../policies/kit/value";
import { lambdaDeadLetter } from "../../../policies/rules/functions/lambda-dead-letter";
import { lambdaEnvEncrypted } from "../../../policies/rules/functions/lambda-env-encrypted";
import { lambdaEnvNoSecrets } from "../../../policies/rules/functions/lambda-env-no-secrets";
import { lambdaSupportedRuntime } from "../../../policies/rules/functions/lambda-supported-runtime";
import { schedulerCmk } from "../../../policies/rules/functions/scheduler-cmk";
import { sfnLogging } from "../../../policies/rules/functions/sfn-logging";
import { tracingEnabled } from "../../../policies/rules/functions/tracing-enabled";
import { canaryArtifactsEncrypted } from "../../../policies/rules/functions/canary-artifacts-encrypted";
import { judge } from "../judge";
import { of, rows } from "../rows";

const lambda = of("aws:lambda/function:Function");
const machine = of("aws:sfn/stateMachine:StateMachine");
const schedule = of("aws:scheduler/schedule:Schedule");
const key = of("aws:kms/key:Key")({}, { name: "key" });
const queue = of("aws:sqs/queue:Queue")({}, { name: "queue" });
const keyArn = "arn:aws:kms:us-east-1:111111111111:key/a";

rows(lambdaSupportedRuntime, [
  ["the newest", "pass", lambda({ runtime: "nodejs24.x" })],
  ["deprecated", "fail", lambda({ runtime: "nodejs20.x" })],
  ["deprecated long ago", "fail", lambda({ runtime: "nodejs12.x" })],
  ["no such runtime", "fail", lambda({ runtime: "nodejs2.x" })],
  ["an image", "not-applicable", lambda({ packageType: "Image" })],
  ["unset", "fail", lambda()],
  ["unknown", "not-evaluated", lambda({ runtime: unknown })],
]);

describe("lambda-supported-runtime, day by day", () => {
  const before = process.env.ESTATE_POLICY_TODAY;
  afterEach(() => {
    if (before === undefined) delete process.env.ESTATE_POLICY_TODAY;
    else process.env.ESTATE_POLICY_TODAY = before;
  });
  for (const [day, result] of [
    ["2027-04-29", "pass"],
    ["2027-04-30", "fail"],
  ] as const) {
    it(`${result} on ${day}`, () => {
      process.env.ESTATE_POLICY_TODAY = day;
      assert.equal(judge(lambdaSupportedRuntime, lambda({ runtime: "nodejs22.x" })).result, result);
    });
  }
});

const withEnvironment = (variables: Value, more: { readonly [key: string]: Value } = {}) =>
  lambda({ environment: { variables }, ...more });

rows(lambdaEnvEncrypted, [
  ["own key", "pass", withEnvironment({ A: "b" }, { kmsKeyArn: keyArn })],
  [
    "own key that does not exist yet",
    "pass",
    { ...withEnvironment({ A: "b" }, { kmsKeyArn: unknown }), from: { kmsKeyArn: ["key"] } },
    key,
  ],
  ["a key nobody knows", "not-evaluated", withEnvironment({ A: "b" }, { kmsKeyArn: unknown })],
  ["AWS's key by name", "fail", withEnvironment({ A: "b" }, { kmsKeyArn: "alias/aws/lambda" })],
  ["unset", "fail", withEnvironment({ A: "b" })],
  ["unset, variables unknown", "fail", withEnvironment(unknown)],
  ["no variables", "not-applicable", lambda()],
]);

const password = of("random:index/randomPassword:RandomPassword")({}, { name: "password" });

rows(lambdaEnvNoSecrets, [
  [
    "names a secret",
    "pass",
    withEnvironment({ DB_PASSWORD_ARN: "arn:aws:secretsmanager:…", TOKEN_URL: "https://a" }),
  ],
  ["names a secret under its own name", "pass", withEnvironment({ DB_PASSWORD: "arn:aws:secretsmanager:…" })],
  ["a password", "fail", withEnvironment({ DB_PASSWORD: "hunter2" })],
  ["a key in camel case", "fail", withEnvironment({ resendApiKey: "hunter2" })],
  ["a password in a URL", "fail", withEnvironment({ DATABASE_URL: "postgres://a:hunter2@b/c" })],
  [
    "a generated password that is not known yet",
    "fail",
    { ...lambda({ environment: unknown }), from: { environment: ["password"] } },
    password,
  ],
  ["unknown", "not-evaluated", lambda({ environment: unknown })],
  ["one unknown, one secret", "fail", withEnvironment({ A: unknown, TOKEN: "hunter2" })],
  ["one unknown", "not-evaluated", withEnvironment({ A: unknown, B: "c" })],
  ["empty", "not-applicable", withEnvironment({})],
  ["unset", "not-applicable", lambda()],
]);

const invokeConfig = of("aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig");
const onFailure = {
  destinationConfig: { onFailure: { destination: "arn:aws:sqs:us-east-1:111111111111:a" } },
};
const ofSubject = { name: "config", from: { functionName: ["subject"] } };

rows(lambdaDeadLetter, [
  ["a queue", "pass", lambda({ deadLetterConfig: { targetArn: "arn:aws:sqs:us-east-1:111111111111:a" } })],
  [
    "a queue that does not exist yet",
    "pass",
    lambda({ deadLetterConfig: { targetArn: unknown } }, { from: { deadLetterConfig: ["queue"] } }),
    queue,
  ],
  ["a target nobody knows", "not-evaluated", lambda({ deadLetterConfig: { targetArn: unknown } })],
  [
    "a destination for failures",
    "pass",
    lambda(),
    invokeConfig({ functionName: unknown, ...onFailure }, ofSubject),
  ],
  [
    "a destination for successes",
    "fail",
    lambda(),
    invokeConfig({ destinationConfig: { onSuccess: { destination: "a" } } }, ofSubject),
  ],
  [
    "a destination of another function",
    "fail",
    lambda(),
    invokeConfig({ functionName: "b", ...onFailure }, { name: "config" }),
  ],
  ["unset", "fail", lambda()],
]);

rows(schedulerCmk, [
  ["own key", "pass", schedule({ kmsKeyArn: keyArn })],
  [
    "own key that does not exist yet",
    "pass",
    schedule({ kmsKeyArn: unknown }, { from: { kmsKeyArn: ["key"] } }),
    key,
  ],
  ["unknown", "not-evaluated", schedule({ kmsKeyArn: unknown })],
  ["unset", "fail", schedule()],
]);

const logDestination = "arn:aws:logs:us-east-1:111111111111:log-group:a:*";
const group = of("aws:cloudwatch/logGroup:LogGroup")({}, { name: "group" });

rows(sfnLogging, [
  ["errors", "pass", machine({ loggingConfiguration: { level: "ERROR", logDestination } })],
  [
    "to a group that does not exist yet",
    "pass",
    machine(
      { loggingConfiguration: { level: "ALL", logDestination: unknown } },
      { from: { loggingConfiguration: ["group"] } },
    ),
    group,
  ],
  [
    "to a group nobody knows",
    "not-evaluated",
    machine({ loggingConfiguration: { level: "ALL", logDestination: unknown } }),
  ],
  ["off", "fail", machine({ loggingConfiguration: { level: "OFF", logDestination } })],
  ["nowhere", "fail", machine({ loggingConfiguration: { level: "ALL" } })],
  ["unset", "fail", machine()],
  ["unknown", "not-evaluated", machine({ loggingConfiguration: unknown })],
]);

rows(tracingEnabled, [
  ["a function", "pass", lambda({ tracingConfig: { mode: "Active" } })],
  ["a function as its caller", "fail", lambda({ tracingConfig: { mode: "PassThrough" } })],
  ["a function, unset", "fail", lambda()],
  ["a function, unknown", "not-evaluated", lambda({ tracingConfig: unknown })],
  ["a machine", "pass", machine({ tracingConfiguration: { enabled: true } })],
  ["a machine, unset", "fail", machine()],
  ["a machine, unknown", "not-evaluated", machine({ tracingConfiguration: { enabled: unknown } })],
]);

const canary = of("aws:synthetics/canary:Canary");
const seen = (kmsKeyArn: Value, encryptionMode = "SSE_KMS") =>
  canary({ artifactConfig: { s3Encryption: { encryptionMode, kmsKeyArn } } });
rows(canaryArtifactsEncrypted, [
  ["own key", "pass", seen(keyArn)],
  ["S3's own key", "fail", seen(undefined, "SSE_S3")],
  ["AWS's key", "fail", seen(undefined)],
  ["unset", "fail", canary()],
  ["unknown", "not-evaluated", seen(unknown)],
]);

const stage = of("aws:apigateway/stage:Stage");
rows(tracingEnabled, [
  ["a stage that is traced", "pass", stage({ xrayTracingEnabled: true })],
  ["a stage unset", "fail", stage()],
]);
