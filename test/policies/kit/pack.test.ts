import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import type { Judgement } from "../../../policies/kit/judgement";
import { policiesOf } from "../../../policies/kit/policies";
import { resultsFile, resultsOf, writeResults } from "../../../policies/kit/results";
import { rule } from "../../../policies/kit/rule";
import { openRule, resource, run, unknownText, type Violation } from "./stack";

const today = "2026-11-22";
const open = resource("b-open", { open: true });
const closed = resource("a-closed", { open: false });
const hidden = resource("c-hidden", { open: unknownText });

describe("a pack", () => {
  it("reports violations with the URN of the resource", () => {
    const results = run(policiesOf({ rules: [openRule()] }, [], today), [open, closed]);
    assert.deepEqual(results["thing-closed"], [{ message: "is open.", urn: open.urn }]);
  });

  it("says of each rule what it is, and grades it", () => {
    const low = { ...openRule("thing-tidy"), severity: "low" as const };
    const [, first, second] = policiesOf({ rules: [openRule(), low] }, [], today);
    assert.equal(first?.enforcementLevel, "mandatory");
    assert.equal(first.severity, "high");
    assert.equal(first.remediationSteps, "Set `open` to false.");
    assert.deepEqual(first.tags, ["fsbp:X.1", "gdpr:32"]);
    assert.equal(first.framework?.reference, "X.1");
    assert.equal(second?.enforcementLevel, "advisory");
  });

  it("can be one policy a severity: the same violations, each with the name of its rule", () => {
    const low = { ...openRule("thing-tidy"), severity: "low" as const };
    const rules = [openRule(), openRule("thing-shut"), low];
    const policies = policiesOf({ rules, grouping: "one policy a severity" }, [], today);
    assert.deepEqual(
      policies.map(({ name, severity, enforcementLevel }) => [name, severity, enforcementLevel]),
      [
        ["declared-inputs", undefined, "advisory"],
        ["high-rules", "high", "mandatory"],
        ["low-rules", "low", "advisory"],
        ["exceptions-in-order", "high", "mandatory"],
        ["rules-not-evaluated", "low", "advisory"],
      ],
    );
    const results = run(policies, [open, closed]);
    assert.deepEqual(results["high-rules"], [
      { message: "thing-closed: is open.", urn: open.urn },
      { message: "thing-shut: is open.", urn: open.urn },
    ]);
    assert.deepEqual(results["low-rules"], [{ message: "thing-tidy: is open.", urn: open.urn }]);
  });

  it("judges declared inputs, not what the provider made of them", () => {
    const declared = resource("b-open", { open: false });
    const results = run(policiesOf({ rules: [openRule()] }, [], today), [open], [declared]);
    assert.deepEqual(results["thing-closed"], []);
  });

  it("says that a rule had nothing to judge", () => {
    const results = run(policiesOf({ rules: [openRule("other-closed", ["test:index:Other"])] }, [], today), [
      open,
    ]);
    assert.equal(results["other-closed"], "not applicable");
  });

  it("never passes over what it could not evaluate", () => {
    const results = run(policiesOf({ rules: [openRule()] }, [], today), [hidden]);
    assert.deepEqual(results["thing-closed"], []);
    const [told] = results["rules-not-evaluated"] as readonly Violation[];
    assert.match(told?.message ?? "", /thing-closed \(1\)/);
    assert.equal(told?.urn, hidden.urn);
  });

  it("asks each rule once a run, however many policies there are", () => {
    const first = openRule("first-closed");
    const policies = policiesOf({ rules: [first, openRule("second-closed")] }, [], today);
    run(policies, [open, closed]);
    assert.equal(first.asked(), 2);
    run(policies, [open, closed]);
    assert.equal(first.asked(), 4);
  });

  it("judges anew where the end comes again without new inputs", () => {
    const policies = policiesOf({ rules: [openRule()] }, [], today);
    run(policies, [open]);
    assert.deepEqual(run(policies, [closed], [])["thing-closed"], []);
  });

  it("fails with the rule's name where a rule crashes", () => {
    const broken = rule({
      ...openRule("thing-broken"),
      judge: () => {
        throw new TypeError("oops");
      },
    });
    assert.throws(
      () => run(policiesOf({ rules: [broken] }, [], today), [open]),
      /Rule "thing-broken" could not judge .*b-open.*oops/,
    );
  });
});

describe("results", () => {
  const exception = {
    rule: "thing-closed",
    resource: "excused",
    owner: "ops",
    reason: "because we say so here",
    expires: "2027-01-01",
  };
  const rules = [openRule("z-rule"), openRule()];
  function judged(order: readonly ReturnType<typeof resource>[]): string {
    let judgement: Judgement | undefined;
    const excused = resource("excused", { open: true });
    run(
      policiesOf({ rules }, [exception], today, (each) => (judgement = each)),
      [...order, excused],
    );
    assert.ok(judgement !== undefined);
    return JSON.stringify(resultsOf("test-pack", rules, judgement, today), undefined, 1);
  }

  it("hold every judgement, with exceptions and their owners", () => {
    const results = JSON.parse(judged([open, closed, hidden])) as ReturnType<typeof resultsOf>;
    const of = (name: string) =>
      results.findings.find((each) => each.rule === "thing-closed" && each.name === name);
    assert.equal(results.stack, "prod");
    assert.equal(of("a-closed")?.result, "pass");
    assert.deepEqual([of("b-open")?.result, of("b-open")?.message], ["fail", "is open."]);
    assert.deepEqual([of("c-hidden")?.result, of("c-hidden")?.path], ["not-evaluated", "open"]);
    assert.equal(of("excused")?.result, "excepted");
    assert.equal(of("excused")?.exception?.owner, "ops");
    assert.deepEqual(results.exceptions, [{ ...exception, state: "in force" }]);
    assert.deepEqual(
      results.rules.map(({ name, subjects }) => [name, subjects]),
      [
        ["thing-closed", 4],
        ["z-rule", 4],
      ],
    );
  });

  it("are the same however the engine sees the rules", () => {
    const bytes = (["one policy a rule", "one policy a severity"] as const).map((grouping) => {
      let judgement: Judgement | undefined;
      run(
        policiesOf({ rules, grouping }, [exception], today, (each) => (judgement = each)),
        [open, closed, hidden],
      );
      assert.ok(judgement !== undefined);
      return JSON.stringify(resultsOf("test-pack", rules, judgement, today));
    });
    assert.equal(bytes[0], bytes[1]);
  });

  it("are the same bytes whatever order the engine shows resources in", () => {
    assert.equal(judged([open, closed, hidden]), judged([hidden, open, closed]));
  });

  it("go where the environment says, one file a pack", () => {
    assert.equal(resultsFile("gdpr", { ESTATE_POLICY_RESULTS: "/tmp/x-{pack}.json" }), "/tmp/x-gdpr.json");
    assert.equal(resultsFile("gdpr", {}), undefined);
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "results-")), "new/results.json");
    const results = JSON.parse(judged([open])) as ReturnType<typeof resultsOf>;
    writeResults(file, results);
    assert.deepEqual(JSON.parse(fs.readFileSync(file, "utf8")), results);
    assert.deepEqual(fs.readdirSync(path.dirname(file)), ["results.json"]);
  });
});
