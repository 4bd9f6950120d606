import assert from "node:assert/strict";
import fc from "fast-check";
import { actionsTaken, type Moment, type Taken } from "./suppression";

const suppressor = { alarm: "suppressor", waitSeconds: 2, extensionSeconds: 3 };
const stateOf = (letter: string | undefined) => (letter === "A" ? "ALARM" : "OK");

/** Both alarms' states from t0 on, a letter each time unit: `A` or `.` for OK. */
function moments(composite: string, other: string): readonly Moment[] {
  return Array.from({ length: composite.length }, (_, atSeconds) => {
    return { atSeconds, composite: stateOf(composite[atSeconds]), suppressor: stateOf(other[atSeconds]) };
  });
}

/**
 * The six examples of https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-suppression.html: WaitPeriod is
 * two time units and ExtensionPeriod three.
 */
const examples: readonly (readonly [string, string, string, readonly Taken[]])[] = [
  ["1: not suppressed after the wait", "..AAAAAA", "........", [{ atSeconds: 4, state: "ALARM" }]],
  ["2: suppressed before the wait expires", "..AAAAAAA", "...AAAAAA", []],
  ["3: a change during the wait starts it anew", "..A......", ".........", [{ atSeconds: 5, state: "OK" }]],
  ["4: the suppressor is off already", "..AAAAAAA", ".AAAAAAAA", []],
  ["5: not suppressed after the extension", "..AAAAAAAAA", "...AAA.....", [{ atSeconds: 9, state: "ALARM" }]],
  [
    "6: a change during the extension starts a wait",
    "..AAAAA.....",
    "...AAA......",
    [{ atSeconds: 9, state: "OK" }],
  ],
];

describe("actions of a composite alarm with a suppressor", () => {
  for (const [name, composite, other, expected] of examples) {
    it(`example ${name}`, () => {
      assert.deepEqual(actionsTaken(suppressor, moments(composite, other)), expected);
    });
  }

  it("are not repeated after a suppression in which nothing changed", () => {
    assert.deepEqual(actionsTaken(suppressor, moments("..AAAAAAAAAAAAA", "......AAA......")), [
      { atSeconds: 4, state: "ALARM" },
    ]);
  });

  it("without waits are those of every change while the suppressor is quiet", () => {
    const letters = fc.array(fc.constantFrom("A", "."), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(letters, (composite) => {
        const all = moments(composite.join(""), "");
        const changes = all.filter(
          (moment, index) => index > 0 && moment.composite !== all[index - 1]?.composite,
        );
        const taken = actionsTaken({ ...suppressor, waitSeconds: 0, extensionSeconds: 0 }, all);
        assert.deepEqual(
          taken,
          changes.map(({ atSeconds, composite: state }) => ({ atSeconds, state })),
        );
      }),
    );
  });

  it("are never taken while the suppressor is off, and always those of the state of the moment", () => {
    const pair = fc.array(fc.tuple(fc.constantFrom("A", "."), fc.constantFrom("A", ".")), { minLength: 2 });
    fc.assert(
      fc.property(pair, (letters) => {
        const all = moments(
          letters.map(([first]) => first).join(""),
          letters.map(([, second]) => second).join(""),
        );
        for (const { atSeconds, state } of actionsTaken(suppressor, all)) {
          assert.equal(all[atSeconds]?.suppressor, "OK");
          assert.equal(all[atSeconds].composite, state);
        }
      }),
    );
  });
});
