import assert from "node:assert/strict";
import { alarmOf, pointsOf } from "./fixture";
import { breaches, judge } from "./state";

const treatments = ["missing", "ignore", "breaching", "notBreaching"] as const;
type Row = readonly [points: string, ...verdicts: string[]];

/**
 * The tables of https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html, row by row:
 * the newest point on the right, then the state for missing, ignore, breaching, notBreaching.
 */
const tables: Readonly<
  Record<string, { readonly datapointsToAlarm: number; readonly rows: readonly Row[] }>
> = {
  "3 of 3": {
    datapointsToAlarm: 3,
    rows: [
      ["0 - X - X", "OK", "OK", "OK", "OK"],
      ["0 - - - -", "OK", "OK", "OK", "OK"],
      ["- - - - -", "INSUFFICIENT_DATA", "keep", "ALARM", "OK"],
      ["0 X X - X", "ALARM", "ALARM", "ALARM", "ALARM"],
      ["- - X - -", "ALARM", "keep", "ALARM", "OK"],
    ],
  },
  "2 of 3": {
    datapointsToAlarm: 2,
    rows: [
      ["0 - X - X", "ALARM", "ALARM", "ALARM", "ALARM"],
      ["0 0 X 0 X", "ALARM", "ALARM", "ALARM", "ALARM"],
      ["0 - X - -", "OK", "OK", "ALARM", "OK"],
      ["- - - - 0", "OK", "OK", "ALARM", "OK"],
      ["- - - X -", "ALARM", "keep", "ALARM", "OK"],
    ],
  },
  /** Of the page's text, and of its table until 2020. */
  "3 of 3, too early to tell": {
    datapointsToAlarm: 3,
    rows: [
      ["- - - - X", "INSUFFICIENT_DATA", "keep", "ALARM", "OK"],
      ["- - - X -", "INSUFFICIENT_DATA", "keep", "ALARM", "OK"],
      ["X - - - -", "ALARM", "keep", "ALARM", "OK"],
      ["- - - X 0", "OK", "OK", "OK", "OK"],
      ["- - X - 0", "OK", "OK", "OK", "OK"],
    ],
  },
};

for (const [name, { datapointsToAlarm, rows }] of Object.entries(tables)) {
  describe(`the state of an alarm in ${name} periods`, () => {
    for (const [points, ...verdicts] of rows) {
      for (const [index, treatMissingData] of treatments.entries()) {
        it(`is ${verdicts[index] ?? ""} after ${points} where missing data is ${treatMissingData}`, () => {
          const alarm = alarmOf({ evaluationPeriods: 3, datapointsToAlarm, treatMissingData });
          assert.equal(judge(alarm, pointsOf(points)), verdicts[index]);
        });
      }
    }
  });
}

describe("the second row of the table", () => {
  it("turns as soon as the good point leaves the range", () => {
    const alarm = alarmOf({ evaluationPeriods: 3, treatMissingData: "breaching" });
    assert.equal(judge(alarm, pointsOf("0 - - - -")), "OK");
    assert.equal(judge(alarm, pointsOf("- - - - -")), "ALARM");
  });
});

describe("a limit", () => {
  const above = { threshold: 10, comparison: "GreaterThanThreshold" } as const;
  for (const [comparison, under, at, over] of [
    ["GreaterThanThreshold", false, false, true],
    ["GreaterThanOrEqualToThreshold", false, true, true],
    ["LessThanThreshold", true, false, false],
    ["LessThanOrEqualToThreshold", true, true, false],
  ] as const) {
    it(`${comparison} breaches ${[under && "below", at && "at", over && "above"].filter(Boolean).join(" and ")} it`, () => {
      const verdicts = [9.999, 10, 10.001].map((value) => breaches({ ...above, comparison }, value));
      assert.deepEqual(verdicts, [under, at, over]);
    });
  }
});
