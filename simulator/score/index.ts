import { entries } from "../types/aws";
import { compareType, compareUnreviewed, measures, total } from "./compare";
import type { Score } from "./compare";
import { oracleFile, readOracle } from "./oracle";
import { agreement, asksOf, cells, percent, table } from "./table";

/**
 * Prints how far the simulated cloud's verdicts agree with the provider's own: `make score`.
 * Without the oracle's file it says so and succeeds: the file belongs to nobody's clone.
 */
function main(): void {
  const oracle = readOracle();
  if (oracle === undefined) {
    console.log(
      `No score: the oracle ${oracleFile} is not on this machine. docs/simulated-cloud.md has the last one.`,
    );
    return;
  }
  const known = Object.keys(entries)
    .filter((type) => oracle.has(type))
    .sort();
  const scored = known.map((type) => ({ type, scores: compareType(type, oracle.get(type) ?? {}) }));
  console.log(perType(scored.map(({ type, scores }) => ({ type, score: scores.replacement }))));
  console.log(
    `\n${known.length} of ${Object.keys(entries).length} reviewed types are known to the oracle.\n`,
  );
  const totals = measures.map((measure) => ({
    measure,
    score: total(scored.map(({ scores }) => scores[measure])),
  }));
  const unreviewed = total(known.map((type) => compareUnreviewed(type, oracle.get(type) ?? {})));
  const rows = [
    ["replacement, sources alone", ...cells(unreviewed)],
    ...totals.map(({ measure, score }) => [measure, ...cells(score)]),
  ];
  console.log(
    table(["measure", "verdicts", "agreement", "precision", "recall", "differ (explained+not)"], rows),
  );
  for (const { type, scores } of scored) {
    for (const measure of measures) {
      const { unexplained } = scores[measure];
      if (unexplained.length > 0) console.log(`${measure} of ${type}: ${unexplained.join(", ")}`);
    }
  }
}

function perType(rows: readonly { readonly type: string; readonly score: Score }[]): string {
  const lines = rows.map(({ type, score }) => [type, String(asksOf(score)), percent(agreement(score))]);
  return table(["type (replace or update)", "inputs", "agreement"], lines);
}

main();
