import assert from "node:assert/strict";
import { Fault, exitCodes } from "../../scripts/cli/faults";
import type { Planned } from "../../scripts/engine/planned";
import type { Plan } from "../../scripts/plan/plan";
import type { Report } from "../../scripts/report/model/schema";
import { objectionTo } from "../../scripts/report/outcome";
import { findings, items, reportOf, withoutViolations } from "./fixture";

const violated = reportOf();
const good = reportOf({
  findings: { findings: withoutViolations },
  items: items.filter(({ name }) => name !== "open"),
});
const incomplete = reportOf({ findings: { findings: [] }, items: [] });
const violation = { pack: "other", policy: "p", level: "mandatory", message: "is wrong" };

function planned(more: Partial<Plan> = {}, rest: Partial<Planned> = {}): Planned {
  const plan: Plan = {
    stack: "prod",
    resources: [],
    diagnostics: [],
    violations: [],
    durationSeconds: 1,
    succeeded: true,
    ...more,
  };
  return { plan, losses: [], ...rest };
}

const fine = planned();
/** The engine counts a mandatory violation as a failure of the run. */
const blocked = planned({ violations: [violation], succeeded: false }, { failure: new Error("failed") });
const broken = planned(
  { diagnostics: [{ severity: "error", message: "no such zone" }], succeeded: false },
  { failure: new Fault("The engine failed") },
);
const refused = planned({}, { refusal: "Refused: this would delete a database." });

function code(of: Planned, judgement: Parameters<typeof objectionTo>[1]): number {
  return objectionTo(of, judgement)?.exitCode ?? exitCodes.ok;
}

describe("what stands against a plan", () => {
  const rows: readonly [string, Planned, Report | "none" | "unasked", number][] = [
    ["nothing: it is good and judged so", fine, good, 0],
    ["a mandatory violation", blocked, violated, 2],
    ["a mandatory violation of another pack alone", blocked, good, 2],
    ["a mandatory violation of another pack where ours is not asked", blocked, "unasked", 2],
    ["a failure of the program", broken, "none", 1],
    ["a failure of the program, nobody having asked for a judgement", broken, "unasked", 1],
    ["no results of the packs", fine, "none", 1],
    ["an incomplete judgement", fine, incomplete, 1],
    ["a loss", refused, good, 3],
    ["a loss that the engine itself refused, so that nothing was judged", refused, "none", 3],
    ["a loss where no judgement was asked for", refused, "unasked", 3],
    ["nothing where no judgement was asked for", fine, "unasked", 0],
  ];
  for (const [title, plan, judgement, expected] of rows) {
    it(`${title}: ${expected}`, () => {
      assert.equal(code(plan, judgement), expected);
    });
  }

  it("is the failure before the loss, because nothing else can be relied on", () => {
    assert.equal(code({ ...broken, refusal: "Refused" }, violated), 1);
    assert.equal(code({ ...fine, refusal: "Refused" }, incomplete), 1);
  });

  it("is the loss before the violation, because only the violation can be mended afterwards", () => {
    assert.equal(code({ ...blocked, refusal: "Refused" }, violated), 3);
  });

  it("counts an exception out of order as a violation", () => {
    const [exception] = findings.exceptions;
    assert.ok(exception !== undefined);
    const report = reportOf({
      findings: { findings: withoutViolations, exceptions: [{ ...exception, state: "expired" }] },
      items: items.filter(({ name }) => name !== "open"),
    });
    assert.equal(code(fine, report), 2);
  });
});
