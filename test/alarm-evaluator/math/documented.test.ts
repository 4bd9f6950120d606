import assert from "node:assert/strict";
import { documented } from "../reading";
import type { Points } from "../series";
import { plainly } from "./fixture";

/** A missing value, as in the tables of the user guide. */
const no = undefined;

/** Examples and tables of https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html */
describe("metric math as AWS documents it", () => {
  const compared = { metric1: [30, 20, 0, 0], metric2: [20, no, 20, no] };
  for (const [expression, result] of [
    ["(metric1 < metric2)", [0, 0, 1, 0]],
    ["(metric1 >= 30)", [1, 0, 0, 0]],
    ["(metric1 > 15 AND metric2 > 15)", [1, 0, 0, 0]],
  ] as const) {
    it(`comparison: ${expression}`, () => {
      assert.deepEqual(plainly(expression, compared), result);
    });
  }

  const chosen = { metric1: [1, 1, 0, 0, no], metric2: [30, no, 0, 0, 30], metric3: [0, 0, 20, no, 20] };
  for (const [expression, result] of [
    ["IF(metric1, metric2, metric3)", [30, 0, 20, no, no]],
    ["IF(metric1, 5, metric3)", [5, 5, 20, no, no]],
    ["IF(metric1, metric2, 5)", [30, 0, 5, 5, no]],
    ["IF(metric1, metric2)", [30, 0, no, no, no]],
    ["IF(1, metric2, metric3)", chosen.metric2],
    ["IF(0, metric2, metric3)", chosen.metric3],
    ["IF(0, metric2)", [no, no, no, no, no]],
    ["IF(metric3 > 10, 1, 0)", [0, 0, 1, no, 1]],
  ] as const satisfies readonly (readonly [string, Points])[]) {
    it(`condition: ${expression}`, () => {
      assert.deepEqual(plainly(expression, chosen), result);
    });
  }

  it("takes any value but 0 for true, negative ones too", () => {
    assert.deepEqual(plainly("IF(m, 1, 2)", { m: [-1, 0, 0.5] }), [1, 2, 1]);
  });

  const gap = { m: [no, 2, no, no, 8, no], f: [9, 9, 9, no, 9, no] };
  for (const [expression, result] of [
    ["FILL(m, 0)", [0, 2, 0, 0, 8, 0]],
    ["FILL(m, REPEAT)", [no, 2, 2, 2, 8, 8]],
    ["FILL(m, LINEAR)", [no, 2, 4, 6, 8, no]],
    ["FILL(m, f)", [9, 2, 9, no, 8, no]],
    ["FILL(m, MIN(m))", [2, 2, 2, 2, 8, 2]],
    [
      "FILL(METRICS(), 1)",
      [
        [1, 2, 1, 1, 8, 1],
        [9, 9, 9, 1, 9, 1],
      ],
    ],
    [
      "FILL([m, f], REPEAT)",
      [
        [no, 2, 2, 2, 8, 8],
        [9, 9, 9, 9, 9, 9],
      ],
    ],
  ] as const) {
    it(`filling: ${expression}`, () => {
      assert.deepEqual(plainly(expression, gap), result);
    });
  }

  const two = { m1: [1, no, 3, no], m2: [10, 20, no, no] };
  for (const [expression, result] of [
    ["m1 + m2", [11, 20, 3, no]],
    ["m1 * m2", [10, 0, 0, no]],
    ["m1 / m2", [0.1, 0, no, no]],
    ["m2 / m1", [10, no, 0, no]],
    ["m1 + 5", [6, no, 8, no]],
    [
      "100 / [m1, m2]",
      [
        [100, no, 100 / 3, no],
        [10, 5, no, no],
      ],
    ],
    [
      "[m1, m2] / m1",
      [
        [1, no, 1, no],
        [10, no, 0, no],
      ],
    ],
    ["-m1", [-1, no, -3, no]],
    ["m1 OR m2", [1, 1, 1, no]],
    ["m1 || 0", [1, no, 1, no]],
    ["m1 && m2", [1, 0, 0, no]],
    ["m1 == 1", [1, no, 0, no]],
    ["m1 != 1", [0, no, 1, no]],
    ["m1 <= 1", [1, no, 0, no]],
  ] as const) {
    it(`arithmetic: ${expression}`, () => {
      assert.deepEqual(plainly(expression, two), result);
    });
  }

  const counted = { m1: [1, no, 3], m2: [10, 20, no], errors: [no, no, no] };
  for (const [expression, result] of [
    ["SUM(m1)", 4],
    ["MAX(m1)", 3],
    ["MIN(m2)", 10],
    ["AVG(m1)", 4 / 3],
    ["DATAPOINT_COUNT(m1)", 2],
    ["SUM([m1, m2])", [11, 20, 3]],
    ["MAX([m1, m2])", [10, 20, 3]],
    ["MIN(METRICS())", [1, 20, 3]],
    ["AVG([m1, m2])", [5.5, 10, 1.5]],
    ["DATAPOINT_COUNT(METRICS())", [2, 1, 1]],
    ["METRIC_COUNT(METRICS())", 3],
    ['METRIC_COUNT(METRICS("m"))', 2],
    ["SUM([METRICS('m1'), METRICS('errors')])", [1, no, 3]],
    ["FIRST(METRICS())", [1, no, 3]],
    ["LAST([m1, m2])", [10, 20, no]],
    ["m1 - AVG(m1)", [1 - 4 / 3, no, 3 - 4 / 3]],
    ["m1 - MAX(errors)", [no, no, no]],
    ["TIME_SERIES(7)", [7, 7, 7]],
    ["PERIOD(m1) / 60", 1],
  ] as const) {
    it(`over metrics: ${expression}`, () => {
      assert.deepEqual(plainly(expression, counted), result);
    });
  }

  const counter = { c: [0, 60, no, 180, 120] };
  for (const [expression, result] of [
    ["DIFF(c)", [no, 60, no, 120, -60]],
    ["RATE(c)", [no, 1, no, 1, -1]],
    ["ABS(DIFF(c))", [no, 60, no, 120, 60]],
    ["CEIL(c / 100)", [0, 1, no, 2, 2]],
    ["FLOOR(c / 100)", [0, 0, no, 1, 1]],
    ["LOG10(c + 40)", [Math.log10(40), 2, no, Math.log10(220), Math.log10(160)]],
    ["LOG(c)", [no, Math.log(60), no, Math.log(180), Math.log(120)]],
  ] as const) {
    it(`change: ${expression}`, () => {
      assert.deepEqual(plainly(expression, counter), result);
    });
  }
});

describe("metric math, where readings differ", () => {
  it("a missing value beside one that is there is nothing, if it is not zero", () => {
    const absent = { ...documented, missingInMath: "absent" } as const;
    const metrics = { m1: [1, no, no], m2: [2, 2, no] };
    assert.deepEqual(plainly("m1 + m2", metrics, absent), [3, no, no]);
    assert.deepEqual(plainly("m1 > 0 OR m2 > 0", metrics, absent), [1, no, no]);
    assert.deepEqual(plainly("AVG([m1, m2])", metrics, absent), [1.5, 2, no]);
  });

  it("FILL of a metric without any value may give nothing", () => {
    const nothing = { ...documented, fillOfNothing: "nothing" } as const;
    assert.deepEqual(plainly("FILL(m, 0)", { m: [no, no] }), [0, 0]);
    assert.deepEqual(plainly("FILL(m, 0)", { m: [no, no] }, nothing), [no, no]);
    assert.deepEqual(plainly("FILL(m, 0)", { m: [1, no] }, nothing), [1, 0]);
  });
});
