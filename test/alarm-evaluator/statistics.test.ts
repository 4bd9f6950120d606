import assert from "node:assert/strict";
import type { Sample } from "./series";
import { between } from "./series";
import { parseStatistic, tooFew, valueOf } from "./statistics";

const samples: readonly Sample[] = [4, 1, 3, 2].map((value, index) => ({ atSeconds: index, value }));

describe("statistics of a period", () => {
  for (const [name, value] of [
    ["Average", 2.5],
    ["Sum", 10],
    ["Minimum", 1],
    ["Maximum", 4],
    ["SampleCount", 4],
    ["p50", 2],
    ["p95", 4],
    ["p0", 1],
    ["p100", 4],
    ["p99.9", 4],
  ] as const) {
    it(`${name} of 4, 1, 3, 2 is ${value}`, () => {
      assert.equal(valueOf(parseStatistic(name), samples), value);
      assert.equal(valueOf(parseStatistic(name), []), undefined);
    });
  }

  it("p95 of a hundred requests is the 95th, not an average of the slow ones", () => {
    const latencies = Array.from({ length: 100 }, (_, index) => ({ atSeconds: 0, value: index + 1 }));
    assert.equal(valueOf(parseStatistic("p95"), latencies), 95);
  });

  it("weighs a sample by how often it was published", () => {
    const weighed = [
      { atSeconds: 0, value: 1, count: 94 },
      { atSeconds: 0, value: 9, count: 6 },
    ];
    assert.equal(valueOf(parseStatistic("p94"), weighed), 1);
    assert.equal(valueOf(parseStatistic("p95"), weighed), 9);
    assert.equal(valueOf(parseStatistic("Average"), weighed), 1.48);
    assert.equal(valueOf(parseStatistic("SampleCount"), weighed), 100);
  });

  for (const text of ["average", "p", "p101", "p95.", "tm95", "IQM", ""]) {
    it(`refuses "${text}"`, () => {
      assert.throws(() => parseStatistic(text), /is not one of Average, Sum/);
    });
  }

  // "fewer than 1000 samples for an alarm on a p99 percentile"; below the median fewer than 10/percentile
  for (const [percent, enough] of [
    [99, 1000],
    [95, 200],
    [50, 20],
    [10, 100],
  ] as const) {
    it(`${enough} samples are enough for p${percent}, one less is not`, () => {
      assert.equal(tooFew(percent, enough), false);
      assert.equal(tooFew(percent, enough - 1), true);
    });
  }
});

describe("samples of a window", () => {
  it("are those from its start, its end left to the next window", () => {
    const all = [0, 59, 60, 61, 120].map((atSeconds) => ({ atSeconds, value: 1 }));
    assert.deepEqual(
      between(all, 60, 120).map(({ atSeconds }) => atSeconds),
      [60, 61],
    );
    assert.deepEqual(between(all, 200, 300), []);
  });
});
