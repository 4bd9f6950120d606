import assert from "node:assert/strict";
import { cell, renderCsv } from "../../scripts/report/render/csv";
import { hostile, reportOf } from "./fixture";

/** RFC 4180, strictly: a quote opens a field at its beginning only. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let row: string[] = [];
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const match = field.exec(text);
    assert.ok(match !== null, `no field at ${at}: ${text.slice(at, at + 40)}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "\r\n") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe("the report as CSV", () => {
  const [head = [], ...rows] = parse(renderCsv(reportOf()));

  it("has one line a judgement, and one for a control without resource; all equally long", () => {
    assert.equal(rows.length, 7);
    for (const row of rows) assert.equal(row.length, head.length);
    const results = rows.map((row) => row[head.indexOf("result")]).sort();
    assert.deepEqual(results, [
      "excepted",
      "fail",
      "fail",
      "no-resource",
      "not-applicable",
      "not-evaluated",
      "pass",
    ]);
  });

  it("keeps hostile text whole, as text", () => {
    const row = rows.find((each) => each[head.indexOf("resource")]?.includes("calc"));
    assert.equal(row?.[head.indexOf("resource")], `'${hostile}`);
    assert.equal(row[head.indexOf("words")], `'${hostile}`);
  });

  for (const text of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\r=1", "|cmd"]) {
    it(`takes ${JSON.stringify(text)} for no formula`, () => {
      assert.ok(cell(text).replace(/^"/, "").startsWith("'"));
    });
  }

  it("leaves plain text alone", () => {
    assert.equal(cell("vdx-db-primary"), "vdx-db-primary");
  });
});
