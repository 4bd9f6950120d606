import { strict as assert } from "node:assert";
import { Secret, Unknown } from "../../../simulator/protocol/values";
import type { ValueMap } from "../../../simulator/protocol/values";
import { check } from "../../../simulator/resource/check";
import type { CheckResult } from "../../../simulator/resource/check";
import { diff } from "../../../simulator/resource/diff";
import { create } from "../../../simulator/resource/lifecycle";
import { withEntries } from "../../../simulator/types";
import { entries, queue, request, template, textOf } from "./own-entries";

function checked(type: string, name: string, news: ValueMap, olds: ValueMap = {}): CheckResult {
  return check({ ...request(type, name), olds, news });
}

describe("resources", () => {
  let restore = (): void => undefined;
  before(() => {
    restore = withEntries(entries);
  });
  after(() => {
    restore();
  });

  describe("check", () => {
    it("fills name, defaults and default tags", () => {
      const { inputs, problems } = checked(queue, "Jobs", { tags: { Name: "jobs" } });
      assert.deepEqual(problems, []);
      assert.match(textOf(inputs.name), /^jobs-[0-9a-f]{7}\.fifo$/);
      assert.equal(inputs.delaySeconds, 0);
      assert.deepEqual(inputs.tags, { estate: "mail", Name: "jobs" });
    });

    it("keeps the name that a resource has, but no name that the program gave and took away", () => {
      const kept = checked(queue, "jobs", {}, { name: "jobs-0123abc.fifo" });
      assert.equal(kept.inputs.name, "jobs-0123abc.fifo");
      const dropped = checked(queue, "jobs", {}, { name: "mine" });
      assert.match(textOf(dropped.inputs.name), /^jobs-[0-9a-f]{7}\.fifo$/);
    });

    it("leaves the name alone when the program gives one, a prefix, or the engine switches names off", () => {
      assert.equal(checked(queue, "jobs", { name: "mine" }).inputs.name, "mine");
      assert.equal(checked(queue, "jobs", { namePrefix: "mine" }).inputs.name, undefined);
      const base = { ...request(queue, "jobs"), olds: {}, news: {} };
      assert.equal(check({ ...base, autonaming: { mode: "disable" } }).inputs.name, undefined);
      assert.equal(check({ ...base, autonaming: { mode: "enforce", name: "x" } }).inputs.name, "x");
      const again = { ...base, olds: { name: "x" }, autonaming: { mode: "propose", name: "y" } } as const;
      assert.equal(check(again).inputs.name, "x");
    });

    it("writes before a generated name what the real provider writes", () => {
      const { inputs } = checked("aws:kms/alias:Alias", "data", { targetKeyId: "mrk-1" });
      assert.match(textOf(inputs.name), /^alias\/data-[0-9a-f]{7}$/);
    });

    it("gives a replacement another name", () => {
      const here = request(queue, "jobs");
      const first = check({ ...here, olds: {}, news: {} }).inputs;
      create(here, first);
      assert.notEqual(check({ ...here, olds: {}, news: {} }).inputs.name, first.name);
    });

    it("refuses a name that gets too long, at the property", () => {
      const [problem] = checked(queue, "a-much-longer-name", {}).problems;
      assert.equal(problem?.property, "name");
      assert.match(
        problem?.reason ?? "",
        /name 'a-much-longer-name-' plus 7 random chars is longer than maximum length 20/,
      );
    });

    it("shows secrets to no check, because its messages quote values", () => {
      const spoken = checked(queue, "jobs", { policy: "in the open" }).problems.map(({ reason }) => reason);
      assert.deepEqual(spoken, ["policy is in the open"]);
      assert.deepEqual(checked(queue, "jobs", { policy: new Secret("hidden") }).problems, []);
    });

    it("refuses values that AWS does not take", () => {
      const { problems } = checked("aws:lb/targetGroup:TargetGroup", "web", { protocol: "GOPHER" });
      assert.equal(problems[0]?.property, "protocol");
      assert.match(problems[0]?.reason ?? "", /"GOPHER" is not one of .*HTTPS/);
    });

    it("merges default tags around tags that are not known, and leaves unknown tags alone", () => {
      assert.deepEqual(checked(queue, "jobs", { tags: { a: Unknown.value } }).inputs.tags, {
        estate: "mail",
        a: Unknown.value,
      });
      assert.equal(checked(queue, "jobs", { tags: Unknown.value }).inputs.tags, Unknown.value);
    });
  });

  describe("diff", () => {
    const differ = (
      type: string,
      oldInputs: ValueMap,
      news: ValueMap,
      ignoreChanges: string[] = [],
    ): string =>
      JSON.stringify(diff({ ...request(type, "jobs"), oldInputs, oldState: oldInputs, news, ignoreChanges }));

    it("deletes first where the program chose the name, not where the provider did", () => {
      const chosen = differ(queue, { name: "mine" }, { name: "mine", fifoQueue: true });
      assert.match(chosen, /"replaces":true.*"deleteBeforeReplace":true/);
      const automatic = differ(
        queue,
        { name: "jobs-0123abc.fifo" },
        { name: "jobs-0123abc.fifo", fifoQueue: true },
      );
      assert.match(automatic, /"replaces":true.*"deleteBeforeReplace":false/);
      assert.match(differ(template, {}, { instanceType: "t" }), /"deleteBeforeReplace":true/);
    });

    it("does not look at what the program ignores", () => {
      assert.match(differ(queue, {}, { tags: { a: "1" } }, ["tags"]), /"differences":\[\]/);
      assert.match(differ(queue, {}, { tags: { a: "1" } }, ["tag"]), /"path":"tags"/);
    });

    it("moves a resource with the region of its provider", () => {
      const moved = { ...request(queue, "jobs"), oldInputs: {}, oldState: { region: "eu-west-1" }, news: {} };
      assert.match(JSON.stringify(diff({ ...moved, ignoreChanges: [] })), /"path":"region".*"replaces":true/);
      const fixed = { ...moved, oldInputs: { region: "eu-west-1" }, news: { region: "eu-west-1" } };
      assert.deepEqual(diff({ ...fixed, ignoreChanges: [] }).differences, []);
    });
  });
});
