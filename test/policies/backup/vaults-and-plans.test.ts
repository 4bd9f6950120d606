import assert from "node:assert/strict";
import { unknown } from "../../../policies/kit/value";
import { backupPlanFrequencyRetention } from "../../../policies/rules/backup/backup-plan-frequency-retention";
import { backupVaultCmk } from "../../../policies/rules/backup/backup-vault-cmk";
import { backupVaultDeleteDenied } from "../../../policies/rules/backup/backup-vault-delete-denied";
import { runsDaily } from "../../../policies/rules/backup/plan-rules";
import * as types from "../../../policies/rules/backup/types";
import { documentOf, of, rows } from "../rows";

const vault = of(types.vault);
const airGapped = of(types.airGappedVault);
const key = of("aws:kms/key:Key")({}, { name: "key" });

rows(backupVaultCmk, [
  ["own key", "pass", vault({ kmsKeyArn: "arn:aws:kms:us-east-1:111111111111:key/1" })],
  [
    "a key that is made with it",
    "pass",
    vault({ kmsKeyArn: unknown }, { from: { kmsKeyArn: ["key"] } }),
    key,
  ],
  ["unknown", "not-evaluated", vault({ kmsKeyArn: unknown })],
  ["AWS's key", "fail", vault({ kmsKeyArn: "alias/aws/backup" })],
  ["unset", "fail", vault()],
  ["air-gapped, unset", "fail", airGapped()],
  [
    "air-gapped, own key",
    "pass",
    airGapped({ encryptionKeyArn: "arn:aws:kms:us-east-1:111111111111:key/1" }),
  ],
]);

const plan = (...rules: readonly object[]) => of(types.plan)({ rules: rules as never });
const daily = { schedule: "cron(0 5 * * ? *)", lifecycle: { deleteAfter: 7 } };
const weekly = { schedule: "cron(0 5 ? * 1 *)", lifecycle: { deleteAfter: 30 } };
rows(backupPlanFrequencyRetention, [
  ["at the limit", "pass", plan(daily)],
  ["a day below", "fail", plan({ ...daily, lifecycle: { deleteAfter: 6 } })],
  ["daily and weekly", "pass", plan(daily, weekly)],
  ["weekly only", "fail", plan(weekly)],
  ["continuous", "pass", plan({ ...weekly, enableContinuousBackup: true })],
  ["unset schedule: daily", "pass", plan({ lifecycle: { deleteAfter: 7 } })],
  ["unset retention: for ever", "fail", plan({ schedule: daily.schedule })],
  ["one rule keeps for ever", "fail", plan(daily, { schedule: weekly.schedule })],
  ["unknown schedule", "not-evaluated", plan({ ...daily, schedule: unknown })],
  ["unknown retention", "not-evaluated", plan({ ...daily, lifecycle: { deleteAfter: unknown } })],
  ["unknown rules", "not-evaluated", of(types.plan)({ rules: unknown })],
]);

const locked = of(types.vaultLock)(
  { backupVaultName: unknown },
  { name: "lock", from: { backupVaultName: ["subject"] } },
);
const deny = {
  Effect: "Deny",
  Principal: "*",
  Action: ["backup:DeleteRecoveryPoint", "backup:UpdateRecoveryPointLifecycle"],
  Resource: "*",
};
const policy = (statement: object, from = { backupVaultName: ["subject"] }) =>
  of(types.vaultPolicy)(
    { backupVaultName: unknown, policy: documentOf(statement as typeof deny) },
    { name: "policy", from },
  );
rows(backupVaultDeleteDenied, [
  ["locked", "pass", vault(), locked],
  ["refused by policy", "pass", vault(), policy(deny)],
  ["refused by wildcard", "pass", vault(), policy({ ...deny, Action: "backup:*" })],
  ["deletion only", "fail", vault(), policy({ ...deny, Action: "backup:DeleteRecoveryPoint" })],
  ["refused to one account", "fail", vault(), policy({ ...deny, Principal: { AWS: "111111111111" } })],
  [
    "refused on a condition",
    "fail",
    vault(),
    policy({ ...deny, Condition: { Bool: { "aws:MultiFactorAuthPresent": "false" } } }),
  ],
  [
    "refused to all but one",
    "fail",
    vault(),
    policy({ ...deny, Principal: undefined, NotPrincipal: { AWS: "111111111111" } }),
  ],
  ["allowed", "fail", vault(), policy({ ...deny, Effect: "Allow" })],
  ["unset", "fail", vault()],
  [
    "unknown policy",
    "not-evaluated",
    vault(),
    of(types.vaultPolicy)({ policy: unknown }, { name: "policy", from: { backupVaultName: ["subject"] } }),
  ],
  [
    "a lock of nobody knows which vault",
    "not-evaluated",
    vault(),
    of(types.vaultLock)({ backupVaultName: unknown }, { name: "lock" }),
  ],
  [
    "another vault's lock",
    "fail",
    vault(),
    of(types.vaultLock)({ backupVaultName: "other" }, { name: "lock" }),
  ],
  ["air-gapped", "pass", airGapped()],
]);

describe("a schedule of a plan", () => {
  const schedules: Readonly<Record<string, boolean>> = {
    "cron(0 5 ? * * *)": true,
    "cron(0 5/6 * * ? *)": true,
    "cron(0 5 1 * ? *)": false,
    "cron(0 5 ? * MON-FRI *)": false,
    "cron(0 5 * 1 ? *)": false,
    "cron(0 5 * * ? 2027)": false,
    "rate(24 hours)": true,
    "rate(25 hours)": false,
    "rate(1 day)": true,
    "rate(30 minutes)": true,
    nonsense: false,
  };
  for (const [schedule, daily] of Object.entries(schedules))
    it(`${schedule} is ${daily ? "" : "not "}daily`, () => {
      assert.equal(runsDaily(schedule), daily);
    });
});
