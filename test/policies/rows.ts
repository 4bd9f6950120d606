import assert from "node:assert/strict";
import { Estate } from "../../policies/kit/estate";
import type { Rule } from "../../policies/kit/rule";
import type { Value } from "../../policies/kit/value";
import type { Result } from "../../policies/kit/verdict";
import { judge, type Written } from "./judge";

/** What is the case, what the rule must say, the resource, and those around it. */
export type Row = readonly [what: string, result: Result, subject: Written, ...others: readonly Written[]];

/** One test a row. */
export function rows(rule: Rule, table: readonly Row[]): void {
  describe(rule.name, () => {
    for (const [what, result, subject, ...others] of table) {
      it(`${result}: ${what}`, () => {
        assert.ok(rule.types.includes(subject.type), `${subject.type} is none of the rule's types`);
        const verdict = judge(rule, subject, ...others);
        assert.equal(verdict.result, result, JSON.stringify(verdict));
      });
    }
  });
}

/** What a rule says of a single resource in the stack of that name. */
export function judgeIn(stack: string, rule: Rule, type: string, inputs: Written["inputs"] = {}): Result {
  const urn = `urn:pulumi:${stack}::mail-estate::${type}::subject`;
  const options = { protect: false, ignoreChanges: [], retainOnDelete: false };
  const estate = new Estate([{ urn, type, name: "subject", inputs, options, propertyDependencies: {} }]);
  const subject = estate.find(urn);
  assert.ok(subject);
  return rule.judge(subject, estate).result;
}

/** A writer of resources of one type. */
export function of(type: string): (inputs?: Written["inputs"], more?: Partial<Written>) => Written {
  return (inputs = {}, more = {}) => ({ type, inputs, ...more });
}

/** A policy document of one statement. */
export function documentOf(...statements: readonly { readonly [key: string]: Value }[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}
