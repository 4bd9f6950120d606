import type { Policies, ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import type { Exception } from "./exceptions";
import { frameworkKeys, frameworkTitles, levels, referencesOf } from "./grade";
import { type ExceptionState, Judge, type Judgement, violationsOf } from "./judgement";
import { longestOverrideDays } from "./override";
import type { StackResource } from "./resource-data";
import { type Frameworks, type Rule, severities, type Severity } from "./rule";

/**
 * How the engine sees the rules of a pack. `one policy a rule` tells it all about each rule. `one policy a severity` is
 * quicker: the SDK converts the whole stack anew for every policy, seconds for an estate and 170 rules.
 */
export type Grouping = "one policy a rule" | "one policy a severity";

/** The policies that stand for the rules; behind them one judge, so that each rule runs once. */
export function policiesOf(
  { rules, grouping }: { readonly rules: readonly Rule[]; readonly grouping?: Grouping },
  exceptions: readonly Exception[],
  day: string,
  onJudged?: (judgement: Judgement) => void,
): Policies {
  const judge = new Judge(rules, exceptions, day, onJudged);
  return [
    collector(judge),
    ...(grouping === "one policy a severity"
      ? severities.flatMap((severity) => severityPolicies(severity, rules, judge))
      : rules.map((each) => policyOf(each, judge))),
    exceptionsPolicy(judge),
    notEvaluatedPolicy(judge),
  ];
}

/** Only resource policies are shown inputs; stack policies see outputs, which a provider fills up with defaults. */
function collector(judge: Judge): ResourceValidationPolicy {
  return {
    name: "declared-inputs",
    description: "Notes what each resource declares, for the rules. Never a violation.",
    enforcementLevel: "advisory",
    validateResource: (resource) => {
      judge.declare(resource);
    },
  };
}

function policyOf(rule: Rule, judge: Judge): StackValidationPolicy {
  const framework = frameworkOf(rule.frameworks);
  return {
    name: rule.name,
    description: rule.sentence,
    severity: rule.severity,
    enforcementLevel: levels[rule.severity],
    remediationSteps: rule.remediation,
    tags: [...referencesOf(rule.frameworks)],
    ...(framework !== undefined && { framework }),
    validateStack: (args, reportViolation) => {
      const judgement = judge.judge(args.resources, rule.name);
      if (!judgement.findings.some((finding) => finding.rule === rule)) {
        args.notApplicable("The stack has no resource of the types that the rule judges.");
      }
      for (const { subject, verdict } of violationsOf(judgement, rule)) {
        reportViolation(verdict.message, subject.urn);
      }
    },
  };
}

/** All rules of a severity as one policy; each violation begins with the name of its rule. */
function severityPolicies(severity: Severity, rules: readonly Rule[], judge: Judge): StackValidationPolicy[] {
  const members = rules.filter((each) => each.severity === severity);
  if (members.length === 0) return [];
  const name = `${severity}-rules`;
  return [
    {
      name,
      description: `Every rule of the severity ${severity}.`,
      severity,
      enforcementLevel: levels[severity],
      remediationSteps: "The report says how to mend each violation.",
      validateStack: ({ resources }, reportViolation) => {
        const judgement = judge.judge(resources, name);
        for (const each of members) {
          for (const { subject, verdict } of violationsOf(judgement, each)) {
            reportViolation(`${each.name}: ${verdict.message}`, subject.urn);
          }
        }
      },
    },
  ];
}

function frameworkOf(frameworks: Frameworks): StackValidationPolicy["framework"] {
  const key = frameworkKeys.find((each) => (frameworks[each] ?? []).length > 0);
  if (key === undefined) return undefined;
  return {
    ...frameworkTitles[key],
    reference: (frameworks[key] ?? []).join(", "),
    specification: frameworkTitles[key].name,
  };
}

/** An exception that ran out, or that is about nothing, blocks: it is a decision that nobody looks after. */
function exceptionsPolicy(judge: Judge): StackValidationPolicy {
  const name = "exceptions-in-order";
  return {
    name,
    description: "Every exception is in force and names a resource of the stack.",
    severity: "high",
    enforcementLevel: "mandatory",
    remediationSteps:
      "Renew or remove the entry in policies/exceptions.yaml, or switch the stack's protection on again.",
    validateStack: ({ resources }, reportViolation) => {
      for (const state of judge.judge(resources, name).exceptions) {
        const words = disorderOf(state);
        if (words !== undefined) reportViolation(words, placeOf(resources));
      }
    },
  };
}

function disorderOf({ exception, state }: ExceptionState): string | undefined {
  const { owner, rule, resource, expires, declaredBy } = exception;
  const what =
    declaredBy === "stack"
      ? `The stack's protection override of ${owner}, which ${rule} needs,`
      : `The exception of ${owner} for ${rule} on ${resource}`;
  switch (state) {
    case "expired":
      return `${what} expired on ${expires}. Mend the cause or decide again.`;
    case "too long":
      return `${what} ends on ${expires}, more than ${longestOverrideDays} days ahead. Choose a nearer day.`;
    case "no such resource":
      return `${what} names nothing in this stack that the rule judges. Remove it, or say \`stacks\`.`;
    case "in force":
    case "not needed":
      return undefined;
  }
}

/** What could not be judged is said even where nobody reads the results. */
function notEvaluatedPolicy(judge: Judge): StackValidationPolicy {
  const name = "rules-not-evaluated";
  return {
    name,
    description: "Every rule could judge every resource.",
    severity: "low",
    enforcementLevel: "advisory",
    remediationSteps: "Run the pack again after the update: then the values are known.",
    validateStack: ({ resources }, reportViolation) => {
      const counts = new Map<string, number>();
      for (const { rule, verdict } of judge.judge(resources, name).findings) {
        if (verdict.result === "not-evaluated") counts.set(rule.name, (counts.get(rule.name) ?? 0) + 1);
      }
      if (counts.size === 0) return;
      const list = [...counts].sort().map(([rule, count]) => `${rule} (${count})`);
      reportViolation(
        `Not evaluated, because values are not known before the resources exist: ${list.join(", ")}.`,
        placeOf(resources),
      );
    },
  };
}

/** The stack itself: `pulumi policy analyze` of 3.250 crashes on a violation that names no resource. */
function placeOf(resources: readonly StackResource[]): string | undefined {
  const stack = resources.find(({ type }) => type === "pulumi:pulumi:Stack");
  return (stack ?? resources[0])?.urn;
}
