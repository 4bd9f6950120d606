import assert from "node:assert/strict";
import { renderJunit } from "../../scripts/report/render/junit";
import { hostile, reportOf } from "./fixture";
import { junitFaults } from "./junit-schema";
import { type Element, parseXml } from "./xml";

/** The structure as JUnit's readers document it: per element, its attributes (required ones with !) and children. */
const structure: Readonly<Record<string, { readonly attributes: string; readonly children: string }>> = {
  testsuites: { attributes: "name tests failures errors skipped time", children: "testsuite" },
  testsuite: { attributes: "name! tests! failures errors skipped time", children: "properties testcase" },
  properties: { attributes: "", children: "property" },
  property: { attributes: "name! value!", children: "" },
  testcase: { attributes: "name! classname! time file line", children: "failure skipped" },
  failure: { attributes: "message type", children: "" },
  skipped: { attributes: "message", children: "" },
};

function check(element: Element): void {
  const rule = structure[element.tag];
  assert.ok(rule !== undefined, `${element.tag} is unknown`);
  const allowed = rule.attributes.split(" ").map((name) => name.replace("!", ""));
  for (const name of Object.keys(element.attributes))
    assert.ok(allowed.includes(name), `${element.tag} ${name}`);
  for (const name of rule.attributes.split(" ").filter((each) => each.endsWith("!"))) {
    assert.ok(element.attributes[name.slice(0, -1)] !== undefined, `${element.tag} needs ${name}`);
  }
  for (const child of element.children) {
    assert.ok(rule.children.split(" ").includes(child.tag), `${child.tag} in ${element.tag}`);
    check(child);
  }
}

describe("the report as JUnit", () => {
  const text = renderJunit(reportOf());
  const root = parseXml(text);
  const cases = root.children.flatMap(({ children }) => children.filter(({ tag }) => tag === "testcase"));
  const caseOf = (name: string): Element | undefined =>
    cases.find((each) => each.attributes.name?.startsWith(name) === true);

  it("has the documented structure", () => {
    check(root);
  });

  it("fits the schema", async () => {
    assert.deepEqual(await junitFaults(text), []);
  });

  for (const [what, found, instead] of [
    ["an attribute that nobody knows", "<failure message=", "<failure words="],
    ["a suite without the number of its tests", / tests="\d+"/g, ""],
    ["cases before the properties", "<properties>", '<testcase name="early"/><properties>'],
    ["an element that is not closed", "</properties>", ""],
  ] as const) {
    it(`would not with ${what}`, async () => {
      const changed = text.replace(found, instead);
      assert.notEqual(changed, text);
      assert.notDeepEqual(await junitFaults(changed), []);
    });
  }

  it("counts what it holds, in each suite and in all", () => {
    for (const suite of [root, ...root.children]) {
      const inside = suite === root ? cases : suite.children.filter(({ tag }) => tag === "testcase");
      const number = (tag: string): string =>
        String(inside.filter(({ children }) => children.some((child) => child.tag === tag)).length);
      assert.equal(suite.attributes.tests, String(inside.length));
      assert.equal(suite.attributes.failures, number("failure"));
      assert.equal(suite.attributes.skipped, number("skipped"));
    }
  });

  it("fails a violation, with the line that declares the resource and what to do", () => {
    const open = caseOf("open");
    assert.equal(open?.attributes.file, "components/storage/open.ts");
    assert.equal(open.attributes.line, "12");
    assert.equal(open.children[0]?.tag, "failure");
    assert.equal(open.children[0].attributes.type, "mandatory critical");
    assert.match(open.children[0].text, /Set `blockPublicAcls`/);
  });

  for (const [name, message] of [
    ["waiting", /^not evaluated: /],
    ["allowed", /^excepted by platform until 2027-01-31: Files are published on purpose/],
    ["plain", /^not applicable: /],
    ["(no resource)", /^no resource: /],
  ] as const) {
    it(`never passes ${name} silently`, () => {
      assert.match(caseOf(name)?.children[0]?.attributes.message ?? "", message);
    });
  }

  it("writes hostile text so that it reads the same, but for what XML cannot hold", () => {
    const evil = caseOf("=cmd");
    assert.equal(
      evil?.attributes.name,
      `${hostile.replace("\u0007", "\ufffd")} (aws:cloudwatch/logGroup:LogGroup)`,
    );
  });
});
