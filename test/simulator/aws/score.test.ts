import assert from "node:assert/strict";
import { compareType, measures, total } from "../../../simulator/score/compare";
import { oracleFile, readOracle } from "../../../simulator/score/oracle";
import { agreement, precision, recall, table } from "../../../simulator/score/table";
import { entries } from "../../../simulator/types/aws";

describe("the score against the provider's own answers", () => {
  const oracle = readOracle();
  if (oracle === undefined)
    console.warn(`SKIPPED: the oracle ${oracleFile} is not on this machine; nothing was scored.`);

  function scoresOf(measure: (typeof measures)[number]) {
    if (oracle === undefined) throw new Error("no oracle");
    const known = Object.keys(entries).filter((type) => oracle.has(type));
    return known.map((type) => ({ type, score: compareType(type, oracle.get(type) ?? {})[measure] }));
  }

  before(function () {
    if (oracle === undefined) this.skip();
  });

  it("agrees on at least 98 % of replace-or-update verdicts", () => {
    const score = total(scoresOf("replacement").map((each) => each.score));
    assert.ok(score.truePositives + score.trueNegatives > 2000, "too few inputs were asked");
    assert.ok(agreement(score) >= 0.98, `agreement ${agreement(score)}`);
    assert.ok(precision(score) >= 0.97 && recall(score) >= 0.97);
  });

  for (const measure of measures) {
    it(`differs in ${measure} for written reasons only`, () => {
      const open = scoresOf(measure).flatMap(({ type, score }) =>
        score.unexplained.map((path) => `${type} ${path}`),
      );
      assert.deepEqual(open, []);
    });
  }
});

describe("a score", () => {
  const score = {
    truePositives: 3,
    falsePositives: 1,
    falseNegatives: 2,
    trueNegatives: 4,
    unexplained: [],
    explained: [],
  };

  it("is agreement, precision and recall", () => {
    assert.equal(agreement(score), 0.7);
    assert.equal(precision(score), 0.75);
    assert.equal(recall(score), 0.6);
  });

  it("prints in columns", () => {
    assert.equal(table(["a", "n"], [["long", "1"]]), "a     n\nlong  1");
  });

  it("says that there is no oracle where the file is absent", () => {
    assert.equal(readOracle("/nowhere/oracle.json"), undefined);
  });
});
