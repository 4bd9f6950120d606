import assert from "node:assert/strict";
import type { PolicyResource } from "@pulumi/policy";
import type { Exception } from "../../../policies/kit/exceptions";
import type { Judgement } from "../../../policies/kit/judgement";
import { policiesOf } from "../../../policies/kit/policies";
import { openRule, resource, run, type Violation, unknownText } from "./stack";

const today = "2026-11-22";
const guard = { ...openRule("thing-guarded"), deletionGuard: true };
const other = openRule("thing-closed");
const override = { owner: "ops", reason: "Taken down for good.", until: "2026-11-30" };

interface Ended {
  readonly violations: (name: string) => readonly Violation[];
  readonly judgement: Judgement;
}

function judged(output: unknown, exceptions: readonly Exception[] = [], open = true): Ended {
  const stack: PolicyResource = {
    ...resource("mail-estate-prod", output === undefined ? {} : { protectionOverride: output }),
    type: "pulumi:pulumi:Stack",
    urn: "urn:pulumi:prod::mail-estate::pulumi:pulumi:Stack::mail-estate-prod",
  };
  // The engine shows no inputs of a stack; its outputs come at the end.
  const declared = [{ ...stack, props: {} }, resource("store", { open })];
  let judgement: Judgement | undefined;
  const policies = policiesOf({ rules: [guard, other] }, exceptions, today, (each) => (judgement = each));
  const results = run(policies, [stack, resource("store", { open })], declared);
  assert.ok(judgement !== undefined);
  return { violations: (name) => results[name] as readonly Violation[], judgement };
}

describe("a stack's override of its protection", () => {
  it("takes out what the rules about the guard find, and nothing else", () => {
    const { violations, judgement } = judged(override);
    assert.deepEqual(violations("thing-guarded"), []);
    assert.equal(violations("thing-closed").length, 1);
    const [excepted] = judgement.findings;
    assert.equal(excepted?.verdict.result, "fail");
    assert.deepEqual(excepted.exception, {
      rule: "thing-guarded",
      resource: "*",
      declaredBy: "stack",
      owner: "ops",
      reason: "The stack's protection against deletion is off: Taken down for good.",
      expires: "2026-11-30",
    });
    assert.deepEqual(
      judgement.exceptions.map(({ exception, state }) => [exception.rule, state]),
      [["thing-guarded", "in force"]],
    );
    assert.deepEqual(violations("exceptions-in-order"), []);
  });

  it("is needed: without it the guard's violation stands", () => {
    assert.equal(judged(undefined).violations("thing-guarded").length, 1);
  });

  it("is not listed where nothing needs it", () => {
    const { judgement } = judged(override, [], false);
    assert.deepEqual(judgement.exceptions, []);
  });

  for (const [title, until, words] of [
    ["that ended yesterday", "2026-11-21", /expired on 2026-11-21/],
    ["that ends too late", "2026-12-24", /ends on 2026-12-24, more than 31 days ahead/],
  ] as const) {
    it(`${title} takes nothing out and is a violation itself`, () => {
      const { violations, judgement } = judged({ ...override, until });
      assert.equal(violations("thing-guarded").length, 1);
      assert.match(violations("exceptions-in-order")[0]?.message ?? "", words);
      assert.equal(judgement.exceptions.length, 1);
    });
  }

  for (const until of ["2026-11-22", "2026-12-23"]) {
    it(`holds until ${until}: that day included, and 31 days ahead`, () => {
      assert.deepEqual(judged({ ...override, until }).violations("thing-guarded"), []);
    });
  }

  it("leaves an exception of the file in its place", () => {
    const exception = {
      rule: "thing-guarded",
      resource: "store",
      owner: "storage",
      reason: "It is a copy of another store.",
      expires: "2027-06-30",
    };
    const [finding] = judged(override, [exception]).judgement.findings;
    assert.equal(finding?.exception?.owner, "storage");
  });

  for (const [title, output] of [
    ["without an owner", { reason: override.reason, until: override.until }],
    ["with a date that is none", { ...override, until: "soon" }],
    ["with something unknown in it", { ...override, owner: unknownText }],
    ["that is a text", "off"],
  ] as const) {
    it(`${title} ends the judgement: nobody answers for it`, () => {
      assert.throws(() => judged(output), /protectionOverride is not \{ owner, reason, until \}/);
    });
  }
});
