import assert from "node:assert/strict";
import { subjectOf, type Subject } from "./drill";
import { drills, type DrillName } from "./drills";
import { exceptions } from "./exceptions";
import { alikeAlarms, type AlikeAlarms } from "./stacks";

const shownFaults = 5;

/** Every metric alarm of the golden plans, tried out on the simulated CloudWatch of this folder. */
describe("every metric alarm of the plans", () => {
  let subjects: readonly (AlikeAlarms & Subject)[];
  before(() => {
    subjects = alikeAlarms().map((alike) => ({ ...alike, ...subjectOf(alike.alarm) }));
    assert.ok(subjects.length > 0, "the golden plans declare no metric alarm");
  });

  for (const [name, drill] of Object.entries(drills)) {
    const excepted = exceptions[name as DrillName] ?? [];

    it(name, () => {
      const faults = subjects.flatMap((subject) => {
        const names = subject.names.filter((each) => !excepted.some(({ alarm }) => each.endsWith(alarm)));
        const fault = names.length === 0 ? undefined : drill(subject);
        return fault === undefined ? [] : [`${names.join(", ")}\n${fault}`];
      });
      if (faults.length > 0) assert.fail(report(faults));
    });

    for (const { alarm, because } of excepted) {
      it(`${alarm} still needs its exception: ${because}`, () => {
        const meant = subjects.filter(({ names }) => names.some((each) => each.endsWith(alarm)));
        assert.ok(meant.some((subject) => drill(subject) !== undefined));
      });
    }
  }
});

function report(faults: readonly string[]): string {
  const more = faults.length - shownFaults;
  return [
    `${faults.length} kinds of alarms fail:`,
    ...faults.slice(0, shownFaults),
    ...(more > 0 ? [`… and ${more} more`] : []),
  ].join("\n\n");
}
