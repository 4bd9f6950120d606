import assert from "node:assert/strict";
import { unknown } from "../../../policies/kit/value";
import { longestGapDays } from "../../../policies/rules/keys/schedule";
import { secretCmk } from "../../../policies/rules/keys/secret-cmk";
import { secretRotation90Days } from "../../../policies/rules/keys/secret-rotation-90-days";
import { secretRotationEnabled } from "../../../policies/rules/keys/secret-rotation-enabled";
import { ssmParameterSecure } from "../../../policies/rules/keys/ssm-parameter-secure";
import * as types from "../../../policies/rules/keys/types";
import { of, rows } from "../rows";

const secret = of(types.secret);
const rotation = of(types.rotation);
const parameter = of(types.parameter);
const key = of("aws:kms/key:Key")({}, { name: "key" });
const own = "arn:aws:kms:us-east-1:111111111111:key/1";

rows(secretCmk, [
  ["own key", "pass", secret({ kmsKeyId: own })],
  ["a key that is made with it", "pass", secret({ kmsKeyId: unknown }, { from: { kmsKeyId: ["key"] } }), key],
  ["unknown", "not-evaluated", secret({ kmsKeyId: unknown })],
  ["AWS's key", "fail", secret({ kmsKeyId: "alias/aws/secretsmanager" })],
  ["unset", "fail", secret()],
  ["a replica under AWS's key", "fail", secret({ kmsKeyId: own, replicas: [{ region: "us-west-2" }] })],
  [
    "a replica under its own",
    "pass",
    secret(
      { kmsKeyId: own, replicas: [{ region: "us-west-2", kmsKeyId: unknown }] },
      { from: { replicas: ["key"] } },
    ),
    key,
  ],
  [
    "a replica under who knows what",
    "not-evaluated",
    secret({ kmsKeyId: own, replicas: [{ kmsKeyId: unknown }] }),
  ],
]);

const ofSecret = { name: "rotation", from: { secretId: ["subject"] } };
rows(secretRotationEnabled, [
  ["a rotation", "pass", secret(), rotation({ secretId: unknown }, ofSecret)],
  [
    "a rotation that is off",
    "fail",
    secret(),
    rotation({ secretId: unknown, rotationEnabled: false }, ofSecret),
  ],
  ["a rotation that may be off", "not-evaluated", secret(), rotation({ rotationEnabled: unknown }, ofSecret)],
  ["none", "fail", secret()],
  [
    "one of two is on",
    "pass",
    secret(),
    rotation({ rotationEnabled: false }, ofSecret),
    rotation({}, { ...ofSecret, name: "on" }),
  ],
  ["another secret's", "fail", secret(), rotation({ secretId: "other" }, { name: "rotation" })],
  ["nobody knows whose", "not-evaluated", secret(), rotation({ secretId: unknown }, { name: "rotation" })],
]);

const every = (automaticallyAfterDays: unknown) => ({
  rotationRules: { automaticallyAfterDays: automaticallyAfterDays as number },
});
const by = (scheduleExpression: unknown) => ({
  rotationRules: { scheduleExpression: scheduleExpression as string },
});
rows(secretRotation90Days, [
  ["at the limit", "pass", rotation(every(90))],
  ["a day above", "fail", rotation(every(91))],
  ["unset", "fail", rotation()],
  ["unknown", "not-evaluated", rotation(every(unknown))],
  ["a rate at the limit", "pass", rotation(by("rate(90 days)"))],
  ["a rate above", "fail", rotation(by("rate(91 days)"))],
  ["every second month", "pass", rotation(by("cron(0 4 1 */2 ? *)"))],
  ["every third month", "fail", rotation(by("cron(0 4 1 */3 ? *)"))],
  ["a schedule that nobody can read", "fail", rotation(by("at(noon)"))],
  ["an unknown schedule", "not-evaluated", rotation(by(unknown))],
]);

const secure = { type: "SecureString", keyId: own };
rows(ssmParameterSecure, [
  ["secure", "pass", parameter(secure)],
  [
    "secure, with a key that is made with it",
    "pass",
    parameter({ type: "SecureString", keyId: unknown }, { from: { keyId: ["key"] } }),
    key,
  ],
  ["secure, under AWS's key", "fail", parameter({ type: "SecureString" })],
  ["secure, but written in plain text", "fail", parameter({ ...secure, insecureValue: "x" })],
  ["plain, by name", "fail", parameter({ type: "String", name: "/vdx/production/JWT_SECRET" })],
  [
    "plain, by its name in the program",
    "fail",
    parameter({ type: "StringList", name: unknown }, { name: "vdx-smtp-password" }),
  ],
  ["plain, an address with a password", "fail", parameter({ type: "String", name: "/vdx/DATABASE_URL" })],
  ["plain, harmless", "not-applicable", parameter({ type: "String", name: "/vdx/production/LOG_LEVEL" })],
  [
    "plain, a word that only begins so",
    "not-applicable",
    parameter({ type: "String", name: "/vdx/passenger-count" }),
  ],
  ["unknown type", "not-evaluated", parameter({ type: unknown })],
  ["unknown key", "not-evaluated", parameter({ type: "SecureString", keyId: unknown })],
]);

describe("the longest gap of a schedule", () => {
  const gaps: Readonly<Record<string, number | undefined>> = {
    "rate(36 hours)": 1.5,
    "rate(1 day)": 1,
    "cron(0 4 * * ? *)": 31,
    "cron(0 4 1 1,4,7,10 ? *)": 93,
    "cron(0 4 1 1-6 ? *)": 217,
    "cron(0 4 1 3 ? *)": 372,
    "cron(0 4 1 JAN ? *)": undefined,
    "cron(0 4 1 * ? 2027)": undefined,
    nonsense: undefined,
  };
  for (const [expression, days] of Object.entries(gaps))
    it(`of ${expression} is ${String(days)} days`, () => {
      assert.equal(longestGapDays(expression), days);
    });
});
