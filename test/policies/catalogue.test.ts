import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { repositoryRoot } from "../../scripts/engine/paths";
import type { Frameworks, Rule } from "../../policies/kit/rule";
import { allRules, ruleGroups } from "../../policies/rules";
import { sourceFiles, textOf } from "../architecture/sources";
import { controls, notApplicable } from "./catalogue";

const rules = new Map(allRules.map((rule) => [rule.name, rule]));
const file = path.join(repositoryRoot, "../shared/policy-catalogue.md");

/** One row: id, sentence, types, scope, severity, then references by framework. */
interface Row {
  readonly id: string;
  readonly types: readonly string[];
  readonly severity: string;
  readonly references: Partial<Record<keyof Frameworks, readonly string[]>>;
}

function rowsIn(text: string): readonly Row[] {
  return text.split("\n").flatMap((line) => {
    const cells = line.split("|").map((cell) => cell.trim());
    const [, id = "", , types = "", scope = "", severity = "", hub = "", cis = "", checkov = ""] = cells;
    if (!/^[a-z0-9-]+$/.test(id) || !/^[RS]$/.test(scope)) return [];
    return [
      {
        id,
        types: types.split(",").map((type) => type.trim()),
        severity,
        references: {
          fsbp: hub.match(/[A-Z]\w+\.\d+/g) ?? [],
          cis: (cis.split("/")[0] ?? "").match(/\d+(\.\d+)+/g) ?? [],
          checkov: checkov.match(/CKV2?_AWS_\d+/g) ?? [],
        },
      },
    ];
  });
}

/** Whether a control's type (`lb.Listener`) is judged by the rule, or read by one of its group. */
function sees(rule: Rule, type: string): boolean {
  const [service = "", name = ""] = type.split(".");
  const token = new RegExp(`aws:${service}/\\w+:${name}\\b`, "i");
  if (rule.types.some((each) => token.test(each))) return true;
  const group = Object.entries(ruleGroups).find(([, members]) => members.includes(rule))?.[0] ?? "";
  const folders = ["policies/kit/", `policies/rules/${group}/`];
  return sourceFiles().some(
    (source) =>
      folders.some((folder) => source.startsWith(folder)) &&
      // The names of load balancers are put together in one place.
      (token.test(textOf(source)) || (service === "lb" && textOf(source).includes("load-balancer-types"))),
  );
}

describe("the policy catalogue", () => {
  it("has 140 controls, each once", () => {
    assert.equal(new Set(controls).size, 140);
    assert.equal(controls.length, 140);
  });

  for (const control of controls) {
    it(`${control} is judged by the rule of that name, or does not apply for a reason`, () => {
      assert.notEqual(rules.has(control), control in notApplicable);
    });
  }

  it("is all of it here, with severities, references and types", function () {
    if (!fs.existsSync(file)) {
      console.warn(
        "      SKIPPED: ../shared/policy-catalogue.md is not here; the list is not compared with it",
      );
      this.skip();
    }
    const rows = rowsIn(fs.readFileSync(file, "utf8"));
    assert.deepEqual(rows.map(({ id }) => id).sort(), [...controls].sort());
    for (const { id, severity, references, types } of rows) {
      const rule = rules.get(id);
      if (rule === undefined) continue;
      assert.equal(rule.severity, severity, id);
      for (const [framework, wanted] of Object.entries(references)) {
        const cited = rule.frameworks[framework as keyof Frameworks] ?? [];
        for (const reference of wanted)
          assert.ok(cited.includes(reference), `${id} does not cite ${reference}`);
      }
      for (const type of types.filter((each) => /^[a-z0-9]+\.\w+$/.test(each)))
        assert.ok(sees(rule, type), `${id} does not see ${type}`);
    }
  });
});
