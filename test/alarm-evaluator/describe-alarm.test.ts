import assert from "node:assert/strict";
import { describeAlarm } from "./describe-alarm";
import { alarmOf, mathAlarmOf, minutely } from "./fixture";
import { runAlarm } from "./run";

describe("an alarm's life as text", () => {
  it("shows values, limit, gaps and states below one another", () => {
    const values = [undefined, 0, 4, 20, 20, 10, undefined, undefined, undefined, 4];
    const alarm = alarmOf({ treatMissingData: "missing", evaluationPeriods: 2, datapointsToAlarm: 1 });
    const run = runAlarm(
      alarm,
      { metric: minutely(values) },
      { fromSeconds: 0, toSeconds: values.length * 60 },
    );
    assert.deepEqual(describeAlarm(alarm, run).split("\n"), [
      "an-alarm: metric",
      "GreaterThanThreshold 10 in 1 of 2 × 60 s, missing: missing",
      "          20 |   oo     ",
      "             |          ",
      "          10 |-----*----",
      "             |          ",
      "             |  o      o",
      "           0 | o        ",
      "       state |?..AAAAA..",
    ]);
  });

  it("shows the newest evaluations, the expression, and a life without any value", () => {
    const alarm = mathAlarmOf("a + b", { a: "A", b: "B" });
    const told = { a: [{ atSeconds: 199 * 60, value: 1 }] };
    const lines = describeAlarm(alarm, runAlarm(alarm, told, { fromSeconds: 0, toSeconds: 200 * 60 })).split(
      "\n",
    );
    assert.equal(lines[0], "an-alarm: result = a + b");
    assert.ok(lines.every((line) => line.length <= 90));
    assert.match(lines.at(-1) ?? "", /\|\.{71}A$/);
    assert.match(describeAlarm(alarm, []), /state \|$/);
  });
});
