import { Fault } from "../../cli/faults";
import type { Finding, Findings, RuleFacts } from "../input/findings";
import type { Inventory, Item } from "../input/inventory";
import { by, compare, countResults, results, statusOf } from "./results";
import type { Control, Row } from "./schema";

export const missingWords = "The packs gave no verdict on this resource.";

export interface Judged {
  readonly controls: Control[];
  /** Resources of a judged type on which a rule said nothing. */
  readonly missingJudgements: number;
}

/** Joins rules, findings and resources; whatever a rule should have judged and did not is a row of its own. */
export function controlsOf(findings: Findings, inventory: Inventory): Judged {
  const items = new Map(inventory.items.map((item) => [item.urn, item]));
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings.findings) {
    byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  }
  let missingJudgements = 0;
  const controls = findings.rules.map((rule) => {
    const judged = byRule.get(rule.name) ?? [];
    const rows = judged.map((finding) => rowOf(finding, itemOf(finding, items)));
    const known = new Set(judged.map(({ urn }) => urn));
    const missing = inventory.items.filter(({ type, urn }) => rule.types.includes(type) && !known.has(urn));
    missingJudgements += missing.length;
    return controlOf(rule, [...rows, ...missing.map(missingRow)]);
  });
  return { controls: controls.sort(by(({ id }) => id)), missingJudgements };
}

function controlOf(rule: RuleFacts, rows: readonly Row[]): Control {
  const counts = countResults(rows);
  return {
    id: rule.name,
    sentence: rule.sentence,
    severity: rule.severity,
    level: rule.level,
    frameworks: rule.frameworks,
    remediation: rule.remediation,
    types: [...rule.types].sort(compare),
    status: statusOf(counts),
    counts,
    rows: [...rows].sort(
      by(
        ({ result }) => results.indexOf(result),
        ({ system }) => system,
        ({ name }) => name,
        ({ urn }) => urn,
      ),
    ),
  };
}

function itemOf({ urn, rule, name }: Finding, items: ReadonlyMap<string, Item>): Item {
  const item = items.get(urn);
  if (item !== undefined) return item;
  throw new Fault(
    `The packs judged ${name} by ${rule}, but the stack has no such resource (${urn}): ` +
      "the results are not of this plan or state.",
  );
}

function rowOf(finding: Finding, { system, place }: Item): Row {
  const { urn, type, name, result, exception } = finding;
  return {
    urn,
    type,
    name,
    system,
    result,
    words: wordsOf(finding),
    ...(exception !== undefined && { exception }),
    ...(place !== undefined && { place }),
  };
}

function wordsOf({ result, message, reason, path }: Finding): string {
  switch (result) {
    case "pass":
      return "";
    case "fail":
    case "excepted":
      return message ?? "";
    case "not-applicable":
      return reason ?? "";
    case "not-evaluated":
      return path === undefined ? "" : `The value of ${path} is not known before the resource exists.`;
  }
}

function missingRow({ urn, type, name, system, place }: Item): Row {
  const row = { urn, type, name, system, result: "not-evaluated" as const, words: missingWords };
  return place === undefined ? row : { ...row, place };
}
