import assert from "node:assert/strict";
import fc from "fast-check";
import { plainly } from "./fixture";

const value = fc.option(fc.integer({ min: -5, max: 5 }), { nil: undefined });
const series = fc.array(value, { minLength: 8, maxLength: 8 });

describe("metric math, for all series", () => {
  it("adds missing values as zero, as if they were filled, where either is there", () => {
    fc.assert(
      fc.property(series, series, (a, b) => {
        const sum = plainly("a + b", { a, b }) as typeof a;
        const filled = plainly("FILL(a, 0) + FILL(b, 0)", { a, b }) as typeof a;
        for (const [index, point] of sum.entries()) {
          const either = a[index] !== undefined || b[index] !== undefined;
          assert.equal(point, either ? filled[index] : undefined);
        }
      }),
    );
  });

  it("fills gaps and nothing else", () => {
    fc.assert(
      fc.property(series, fc.constantFrom("7", "REPEAT", "LINEAR", "b"), series, (a, filler, b) => {
        const filled = plainly(`FILL(a, ${filler})`, { a, b }) as typeof a;
        for (const [index, point] of a.entries()) if (point !== undefined) assert.equal(filled[index], point);
      }),
    );
  });

  it("holds to De Morgan where nothing is missing", () => {
    const complete = fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(complete, complete, (a, b) => {
        const both = plainly("(a AND b) == 0", { a, b });
        assert.deepEqual(both, plainly("a == 0 OR b == 0", { a, b }));
      }),
    );
  });

  it("finds the changes that sum up to the whole", () => {
    fc.assert(
      fc.property(series, (a) => {
        const known = a.filter((point) => point !== undefined);
        const changes = plainly("DIFF(a)", { a }) as typeof a;
        const total = changes.reduce<number>((sum, point) => sum + (point ?? 0), 0);
        assert.equal(total, (known.at(-1) ?? 0) - (known[0] ?? 0));
      }),
    );
  });

  it("puts the least below the average below the greatest", () => {
    const complete = fc.array(fc.integer(), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(complete, complete, (a, b) => {
        const least = plainly("MIN([a, b]) <= AVG([a, b])", { a, b });
        assert.deepEqual(least, [1, 1, 1]);
        assert.deepEqual(plainly("AVG([a, b]) <= MAX([a, b])", { a, b }), [1, 1, 1]);
      }),
    );
  });
});
