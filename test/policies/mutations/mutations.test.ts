import assert from "node:assert/strict";
import { rule } from "../../../policies/kit/rule";
import { fail, pass } from "../../../policies/kit/verdict";
import { ruleGroups } from "../../../policies/rules";
import { declaredWorld } from "./declared-world";
import { set } from "./mutation";
import { outcomeOf } from "./outcome";
import { mutationTables } from "./tables";
import type { World } from "./world";

/**
 * What each rule is worth: a change that it must catch is made in the estate that the program declares, and the rule must
 * turn from pass to fail. `make mutate-policies` does the same in the engine's plan.
 */
describe("mutations of the estate", () => {
  let estate: World;
  before(async () => {
    estate = await declaredWorld("prod");
  });

  for (const [group, rules] of Object.entries(ruleGroups)) {
    const table = mutationTables[group] ?? {};
    describe(group, () => {
      it("is a group whose rules all have a mutation, and which has no others", () => {
        assert.deepEqual(Object.keys(table).sort(), rules.map(({ name }) => name).sort());
        for (const [name, mutations] of Object.entries(table)) assert.ok(mutations.length > 0, name);
      });

      for (const each of rules) {
        for (const mutation of table[each.name] ?? []) {
          it(`${each.name} catches ${mutation.what}`, () => {
            const { subject, before, after, words, caught } = outcomeOf(each, mutation, estate);
            assert.ok(caught, `${subject?.name ?? "nothing to judge"}: ${before}, then ${after}. ${words}`);
          });
        }
      }
    });
  }

  const instance = "aws:rds/instance:Instance";
  const definition = {
    name: "test-rule",
    sentence: "A rule of the test.",
    severity: "low",
    frameworks: {},
    remediation: "Set `a`.",
    types: [instance],
  } as const;
  const change = set(instance, { storageEncrypted: false });

  it("are survived by a rule that passes everything", () => {
    assert.equal(outcomeOf(rule({ ...definition, judge: () => pass }), change, estate).caught, false);
  });

  it("are survived by a rule that fails everything", () => {
    assert.equal(outcomeOf(rule({ ...definition, judge: () => fail("is") }), change, estate).caught, false);
  });
});
