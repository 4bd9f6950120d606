import assert from "node:assert/strict";
import { Cron } from "croner";
import { awsCron } from "../../lib/aws-cron";
import { estateSchedules, schedules } from "../../systems";

/** Runs of an AWS expression, read by an independent parser: seconds in front, Sunday is 1. */
function awsRuns(expression: string, from: Date): string[] {
  const fields = /^cron\((.*)\)$/.exec(expression)?.[1]?.split(" ") ?? assert.fail(expression);
  assert.equal(fields.length, 6);
  assert.equal(
    [fields[2], fields[4]].filter((field) => field === "?").length,
    1,
    "exactly one day field is ?",
  );
  const pattern = `0 ${fields.join(" ")}`;
  const runs = new Cron(pattern, { timezone: "UTC", alternativeWeekdays: true }).nextRuns(30, from);
  return runs.map((run) => run.toISOString());
}

describe("awsCron", () => {
  const from = new Date("2026-02-01T00:00:00Z");
  const lines = [
    ...Object.values({ ...schedules, estate: estateSchedules }).flatMap((jobs) =>
      Object.values(jobs).map(({ value }) => value.cron),
    ),
    "*/5 * * * *",
    "0 4 * * 7",
    "0 4 * * 1-5",
    "0 4 * * 0,3",
  ];

  it("runs at the same times as the crontab line", () => {
    for (const line of lines) {
      const expected = new Cron(line, { timezone: "UTC" }).nextRuns(30, from).map((run) => run.toISOString());
      assert.deepEqual(awsRuns(awsCron(line), from), expected, line);
    }
  });

  it("refuses what EventBridge cannot say", () => {
    assert.throws(() => awsCron("0 4 1 * 0"), /takes only one/);
    assert.throws(() => awsCron("0 4 * *"), /no crontab line/);
    assert.throws(() => awsCron("0 4 * * 9"), /Day 9 of the week does not exist/);
  });
});
