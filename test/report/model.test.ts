import assert from "node:assert/strict";
import { renderers } from "../../scripts/report/write";
import { findings, item, items, reportOf, types, withoutViolations } from "./fixture";

describe("the model of the report", () => {
  it("counts every result of every control, the weightiest row first", () => {
    const bucket = reportOf().controls.find(({ id }) => id === "bucket-closed");
    assert.deepEqual(bucket?.counts, {
      fail: 1,
      "not-evaluated": 1,
      excepted: 1,
      pass: 1,
      "not-applicable": 0,
    });
    assert.equal(bucket.status, "fail");
    assert.deepEqual(
      bucket.rows.map(({ name }) => name),
      ["open", "waiting", "allowed", "safe"],
    );
    assert.equal(bucket.rows[1]?.words, "The value of bucket is not known before the resource exists.");
  });

  it("lists a rule that saw no resource", () => {
    const report = reportOf();
    assert.equal(report.controls.find(({ id }) => id === "table-encrypted")?.status, "no-resource");
    assert.equal(report.totals.controlsByStatus["no-resource"], 1);
    assert.ok(report.verdict.notes.includes("1 control found no resource to judge."));
  });

  it("lists an exception with owner, expiry and what it takes out", () => {
    const [exception] = reportOf().exceptions;
    assert.equal(exception?.owner, "platform");
    assert.equal(exception.expires, "2027-01-31");
    assert.equal(exception.takesOut, 1);
  });

  it("says for each article which controls serve it, and how they came out", () => {
    const gdpr = reportOf().frameworks.find(({ key }) => key === "gdpr");
    assert.deepEqual(
      gdpr?.references.map(({ id, status }) => [id, status]),
      [
        ["25", "fail"],
        ["32(1)(a)", "no-resource"],
        ["32(1)(b)", "fail"],
      ],
    );
  });

  it("refuses findings on a resource that the plan does not have", () => {
    assert.throws(() => reportOf({ items: items.slice(1) }), /not of this plan or state/);
  });
});

describe("the verdict", () => {
  it("is not compliant with one mandatory violation, and says which is the worst", () => {
    const { verdict } = reportOf();
    assert.equal(verdict.status, "violations");
    assert.equal(
      verdict.sentence,
      "Not compliant: 1 violation of 1 mandatory control on 1 resource; the worst is critical.",
    );
  });

  it("is open while a judgement waits for a value, whatever advisory controls say", () => {
    const { verdict } = reportOf({
      findings: { findings: withoutViolations },
      items: items.filter(({ name }) => name !== "open"),
    });
    assert.equal(verdict.status, "open");
    assert.equal(verdict.advisoryViolations, 1);
  });

  it("is compliant when everything is judged and no mandatory control fails", () => {
    const kept = withoutViolations.filter(({ result }) => result !== "not-evaluated");
    const there = items.filter(({ name }) => name !== "open" && name !== "waiting");
    assert.equal(reportOf({ findings: { findings: kept }, items: there }).verdict.status, "compliant");
  });

  it("is incomplete when the packs passed over a resource of a judged type", () => {
    const forgotten = item(types.table, "forgotten");
    const report = reportOf({ findings: { findings: withoutViolations }, items: [...items, forgotten] });
    assert.equal(report.verdict.status, "incomplete");
    // `open` lost its finding as well
    assert.equal(report.verdict.missingJudgements, 2);
    const row = report.controls.find(({ id }) => id === "table-encrypted")?.rows[0];
    assert.equal(row?.result, "not-evaluated");
  });

  it("is incomplete when nothing at all was judged", () => {
    assert.equal(reportOf({ findings: { findings: [] }, items: [] }).verdict.status, "incomplete");
    assert.equal(reportOf({ findings: { rules: [], findings: [] } }).verdict.status, "incomplete");
  });

  for (const state of ["expired", "not needed", "no such resource"] as const) {
    it(`is not compliant with an exception that is ${state}`, () => {
      const [exception] = findings.exceptions;
      assert.ok(exception !== undefined);
      const { verdict } = reportOf({
        findings: { findings: withoutViolations, exceptions: [{ ...exception, state }] },
        items: items.filter(({ name }) => name !== "open"),
      });
      assert.equal(verdict.status, "violations");
      assert.match(verdict.sentence, /1 exception out of order/);
    });
  }
});

describe("same input, same bytes", () => {
  for (const [name, render] of Object.entries(renderers)) {
    it(`${name} does not depend on the order of the input`, () => {
      const turned = reportOf({
        findings: {
          rules: [...findings.rules].reverse(),
          findings: [...findings.findings].reverse(),
        },
        items: [...items].reverse(),
      });
      assert.equal(render(turned), render(reportOf()));
    });
  }
});
