import { unknown } from "../../../policies/kit/value";
import { backupCoverage } from "../../../policies/rules/backup/backup-coverage";
import * as types from "../../../policies/rules/backup/types";
import type { Written } from "../judge";
import { of, rows } from "../rows";

const instance = of("aws:rds/instance:Instance");
const volume = of("aws:ebs/volume:Volume");
const kept = { backupRetentionPeriod: 7 };
const copied = (region?: string, inputs = {}): Written =>
  of(types.backupCopy)(
    { region, sourceDbInstanceArn: unknown, ...inputs },
    { name: "copy", from: { sourceDbInstanceArn: ["subject"] } },
  );

/** A selection of a daily plan that copies to another region. */
const away = "arn:aws:backup:us-west-2:111111111111:backup-vault:away";
const plan = (rule: object = {}): Written =>
  of(types.plan)(
    { rules: [{ schedule: "cron(0 5 * * ? *)", copyActions: [{ destinationVaultArn: away }], ...rule }] },
    { name: "plan" },
  );
const selection = (inputs: object, from = {}): Written =>
  of(types.selection)(
    { planId: unknown, ...inputs },
    { name: "selection", from: { planId: ["plan"], ...from } },
  );
const byArn = selection({ resources: [unknown] }, { resources: ["subject"] });

rows(backupCoverage, [
  ["point-in-time recovery with its copy", "pass", instance(kept), copied("us-west-2")],
  ["a copy in its own region", "fail", instance(kept), copied()],
  [
    "a copy in its own region, stated",
    "fail",
    instance({ ...kept, region: "us-west-2" }),
    copied("us-west-2"),
  ],
  [
    "a copy of another database",
    "fail",
    instance(kept),
    of(types.backupCopy)({ region: "us-west-2", sourceDbInstanceArn: "other" }, { name: "copy" }),
  ],
  ["no copy", "fail", instance(kept)],
  ["no backups to copy", "fail", instance({ backupRetentionPeriod: 0 }), copied("us-west-2")],
  ["unset: no backups", "fail", instance(), copied("us-west-2")],
  ["a day of backups", "pass", instance({ backupRetentionPeriod: 1 }), copied("us-west-2")],
  ["unknown retention", "not-evaluated", instance({ backupRetentionPeriod: unknown }), copied("us-west-2")],
  ["a replica", "not-applicable", instance({ replicateSourceDb: "primary" })],
  ["an instance in a plan", "pass", instance(), byArn, plan()],
  ["a cluster alone", "fail", of("aws:rds/cluster:Cluster")({ backupRetentionPeriod: 7 })],
  ["a cluster in a plan", "pass", of("aws:rds/cluster:Cluster")(), byArn, plan()],
  ["a file system in a plan", "pass", of("aws:efs/fileSystem:FileSystem")(), byArn, plan()],
  ["a table in no plan", "fail", of("aws:dynamodb/table:Table")()],
]);

const tagged = (tags: unknown): Written => volume({ tags: tags as Record<string, string> });
const backupTag = { key: "Backup", value: "daily" };
const byTag = selection({ selectionTags: [{ type: "STRINGEQUALS", ...backupTag }] });
const byCondition = (conditions: object) => selection({ resources: ["*"], conditions: [conditions] });
const prefixed = { key: "aws:ResourceTag/Backup", value: "daily" };
rows(backupCoverage, [
  ["by ARN", "pass", volume(), byArn, plan()],
  ["everything", "pass", volume(), selection({ resources: ["*"] }), plan()],
  [
    "everything of its kind",
    "pass",
    volume(),
    selection({ resources: ["arn:aws:ec2:*:*:volume/*"] }),
    plan(),
  ],
  [
    "everything of another kind",
    "fail",
    volume(),
    selection({ resources: ["arn:aws:rds:*:*:db:*"] }),
    plan(),
  ],
  ["something that is not known", "not-evaluated", volume(), selection({ resources: [unknown] }), plan()],
  [
    "left out",
    "fail",
    volume(),
    selection({ resources: ["*"], notResources: [unknown] }, { notResources: ["subject"] }),
    plan(),
  ],
  ["by tag", "pass", tagged({ Backup: "daily" }), byTag, plan()],
  ["another value", "fail", tagged({ Backup: "none" }), byTag, plan()],
  ["no tags", "fail", volume(), byTag, plan()],
  ["unknown tags", "not-evaluated", tagged(unknown), byTag, plan()],
  ["an unknown value", "not-evaluated", tagged({ Backup: unknown }), byTag, plan()],
  ["on a condition", "pass", tagged({ Backup: "daily" }), byCondition({ stringEquals: [prefixed] }), plan()],
  [
    "on a condition that fails",
    "fail",
    tagged({ Backup: "none" }),
    byCondition({ stringEquals: [prefixed] }),
    plan(),
  ],
  [
    "on two conditions, one fails",
    "fail",
    tagged({ Backup: "daily" }),
    byCondition({ stringEquals: [prefixed, { key: "aws:ResourceTag/System", value: "vdx" }] }),
    plan(),
  ],
  [
    "like",
    "pass",
    tagged({ Backup: "daily" }),
    byCondition({ stringLikes: [{ ...prefixed, value: "da*" }] }),
    plan(),
  ],
  [
    "not like",
    "fail",
    tagged({ Backup: "daily" }),
    byCondition({ stringNotLikes: [{ ...prefixed, value: "d*" }] }),
    plan(),
  ],
  ["not equal", "pass", volume(), byCondition({ stringNotEquals: [prefixed] }), plan()],
  [
    "a plan elsewhere",
    "not-evaluated",
    volume(),
    of(types.selection)({ planId: "theirs", resources: ["*"] }, { name: "selection" }),
  ],
  ["a weekly plan", "fail", volume(), byArn, plan({ schedule: "cron(0 5 ? * 1 *)" })],
  ["a plan without schedule: daily", "pass", volume(), byArn, plan({ schedule: undefined })],
  ["an unknown schedule", "not-evaluated", volume(), byArn, plan({ schedule: unknown })],
  ["a plan without copy", "fail", volume(), byArn, plan({ copyActions: [] })],
  ["a copy where it lies", "fail", volume({ region: "us-west-2" }), byArn, plan()],
  [
    "a copy to a vault that is made with it",
    "pass",
    volume(),
    byArn,
    of(types.plan)(
      { rules: [{ copyActions: [{ destinationVaultArn: unknown }] }] },
      { name: "plan", from: { rules: ["away"] } },
    ),
    of(types.vault)({ region: "us-west-2" }, { name: "away" }),
  ],
  [
    "a copy to such a vault where it lies",
    "fail",
    volume(),
    byArn,
    of(types.plan)(
      { rules: [{ copyActions: [{ destinationVaultArn: unknown }] }] },
      { name: "plan", from: { rules: ["near"] } },
    ),
    of(types.vault)({}, { name: "near" }),
  ],
  [
    "a copy to one of two vaults",
    "pass",
    volume(),
    byArn,
    of(types.plan)(
      { rules: [{ targetVaultName: unknown, copyActions: [{ destinationVaultArn: unknown }] }] },
      { name: "plan", from: { rules: ["near", "away"] } },
    ),
    of(types.vault)({}, { name: "near" }),
    of(types.vault)({ region: "us-west-2" }, { name: "away" }),
  ],
  [
    "a copy to nobody knows where",
    "not-evaluated",
    volume(),
    byArn,
    plan({ copyActions: [{ destinationVaultArn: unknown }] }),
  ],
  [
    "own backups not known, in a plan without copy",
    "not-evaluated",
    instance({ backupRetentionPeriod: unknown }),
    byArn,
    plan({ copyActions: [] }),
  ],
  [
    "a tag that is missing is like nothing",
    "fail",
    volume(),
    byCondition({ stringLikes: [{ ...prefixed, value: "*" }] }),
    plan(),
  ],
  [
    "a tag that is missing is unlike everything",
    "pass",
    volume(),
    byCondition({ stringNotLikes: [{ ...prefixed, value: "*" }] }),
    plan(),
  ],
]);
