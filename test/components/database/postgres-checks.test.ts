import assert from "node:assert/strict";
import { Postgres, type PostgresArgs } from "../../../components/database/postgres";
import { record } from "../../support/record";
import { args, declare } from "./postgres-fixture";

describe("Postgres refuses", () => {
  const faults: [string, Partial<PostgresArgs>, RegExp][] = [
    ["no backups", { recoveryWindowDays: 0 }, /recoveryWindowDays is 0, but RDS keeps 1 to 35/],
    ["36 days of backups", { recoveryWindowDays: 36 }, /recoveryWindowDays is 36/],
    ["storage that cannot grow", { maxStorageGib: 54 }, /maxStorageGib is 54/],
    ["storage below the minimum", { storageGib: 19 }, /storageGib is 19/],
    ["overlapping windows", { maintenanceWindowUtc: "thu:01:45-thu:02:15" }, /overlap/],
    ["unencrypted connections", { parameters: { "rds.force_ssl": "0" } }, /rds.force_ssl is "0"/],
    [
      "a replica that cannot be named",
      { replicas: { Reader_1: { instanceClass: "x" } } },
      /replica "Reader_1"/,
    ],
  ];
  for (const [title, change, message] of faults) {
    it(title, async () => {
      await assert.rejects(declare(change), message);
    });
  }

  it("a name that would not fit an identifier", async () => {
    await assert.rejects(
      record(() => new Postgres("a".repeat(34), args)),
      /at most 33 characters/,
    );
  });
});
