import assert from "node:assert/strict";
import { currentProject } from "../../scripts/engine/paths";
import { goldenStacks } from "../../scripts/plan/golden-files";
import type { Report } from "../../scripts/report/model/schema";
import { several } from "../../scripts/report/model/verdict";
import { whyNotJudged } from "../../scripts/report/outcome";
import { reportOn } from "../../scripts/report/write";
import { judgedStack } from "../support/judged-stacks";

/** Per control, so that none hides behind another. */
const shownResources = 8;

/** What would keep `make up` from running: the gate of every change. */
describe("the estate's policies", function () {
  this.timeout(300_000);
  const project = currentProject();

  for (const stack of goldenStacks(project)) {
    // Pending until the estate meets every mandatory control; then `it` instead of `it.skip`.
    it.skip(`let ${stack} pass`, async () => {
      const { planned, material } = await judgedStack(stack);
      assert.ok(material !== undefined, whyNotJudged(planned).message);
      const report = reportOn(project, material);
      assert.ok(["open", "compliant"].includes(report.verdict.status), listing(stack, report));
    });
  }
});

function listing(stack: string, { verdict, controls }: Report): string {
  const violated = controls.filter(({ level, status }) => level === "mandatory" && status === "fail");
  return [
    `${stack}: ${verdict.sentence}`,
    ...verdict.notes.map((note) => `  ${note}`),
    ...violated.flatMap(({ id, severity, counts, rows, remediation }) => [
      `  ${id} (${severity}), ${several(counts.fail, "violation", "violations")}. ${remediation}`,
      ...rows
        .filter(({ result }) => result === "fail")
        .slice(0, shownResources)
        .map(({ name, words, place }) => `    ${name} ${words} ${placeWords(place)}`.trimEnd()),
      ...(counts.fail > shownResources ? [`    … and ${counts.fail - shownResources} more`] : []),
    ]),
    `make preview STACK=${stack} shows the same with the whole report.`,
  ].join("\n");
}

function placeWords(place: { readonly file: string; readonly line: number } | undefined): string {
  return place === undefined ? "" : `(${place.file}:${place.line})`;
}
