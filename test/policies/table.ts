import assert from "node:assert/strict";
import type { Rule } from "../../policies/kit/rule";
import type { Result } from "../../policies/kit/verdict";
import { unknown as marker } from "../../policies/kit/value";
import { judge, type Written } from "./judge";

/** What is tried, what the rule must say of it, the resource, and others around it. */
export type Case = readonly [what: string, expected: Result, subject: Written, ...others: readonly Written[]];

/** One mocha case a line. */
export function table(rule: Rule, cases: readonly Case[]): void {
  describe(rule.name, () => {
    for (const [what, expected, subject, ...others] of cases) {
      it(`${what}: ${expected}`, () => {
        assert.ok(rule.types.includes(subject.type), `${rule.name} does not judge ${subject.type}`);
        const verdict = judge(rule, subject, ...others);
        assert.equal(verdict.result, expected, JSON.stringify(verdict));
      });
    }
  });
}

/** A resource of the type; inputs first, because they are what differs. */
export function of(type: string, inputs: Written["inputs"] = {}, rest: Partial<Written> = {}): Written {
  return { type, inputs, ...rest };
}

/** Tags of a well classified store of personal data. */
export const personal = {
  System: "vdx",
  DataClass: "personal",
  Purpose: "accounts and messages of users",
  Owner: "platform-operations",
  RetentionDays: "30",
  LawfulBasis: "contract",
} as const;

/** A value that nobody knows yet. Typed `never`, because TypeScript forgets which symbol an object literal holds. */
export const unknown = marker as never;
