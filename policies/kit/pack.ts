import * as fs from "node:fs";
import * as path from "node:path";
import {
  type Policies,
  PolicyPack,
  type ResourceValidationPolicy,
  type StackValidationPolicy,
} from "@pulumi/policy";
import { today } from "./clock";
import { type Exception, readExceptions } from "./exceptions";
import { frameworkKeys, frameworkTitles, levels, referencesOf } from "./grade";
import { Judge, type Judgement, violationsOf } from "./judgement";
import type { StackResource } from "./resource-data";
import { resultsFile, resultsOf, writeResults } from "./results";
import type { Frameworks, Rule } from "./rule";

/** A choice of rules that the engine loads as one policy pack. */
export interface PackDefinition {
  readonly name: string;
  readonly description: string;
  readonly rules: readonly Rule[];
  /** Names of all rules there are: an exception may speak of one of another pack, not of one that nobody has. */
  readonly knownRules: ReadonlySet<string>;
}

const exceptionsFile = path.join(__dirname, "../exceptions.yaml");

/**
 * Serves the pack to the engine. Settings come by environment: `ESTATE_POLICY_RESULTS`, a file that takes all results;
 * `ESTATE_POLICY_EXCEPTIONS`, another file of exceptions; `ESTATE_POLICY_TODAY`, another day.
 */
export function startPack(definition: PackDefinition, environment: NodeJS.ProcessEnv = process.env): void {
  const day = today(environment);
  const file = environment.ESTATE_POLICY_EXCEPTIONS || exceptionsFile;
  const exceptions = readExceptions(file, definition.knownRules, day);
  const results = resultsFile(definition.name, environment);
  // Results of an earlier run must not pass for this one's when it fails half-way.
  if (results !== undefined) fs.rmSync(results, { force: true });
  const policies = policiesOf(definition, exceptions, day, (judgement) => {
    if (results !== undefined) {
      writeResults(results, resultsOf(definition.name, definition.rules, judgement, day));
    }
  });
  new PolicyPack(definition.name, { description: definition.description, policies });
}

/** One policy a rule, so that the engine names each; behind them one judge, so that each rule runs once. */
export function policiesOf(
  { rules }: Pick<PackDefinition, "rules">,
  exceptions: readonly Exception[],
  day: string,
  onJudged?: (judgement: Judgement) => void,
): Policies {
  const judge = new Judge(rules, exceptions, day, onJudged);
  return [
    collector(judge),
    ...rules.map((each) => policyOf(each, judge)),
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
    remediationSteps: "Renew or remove the entry in policies/exceptions.yaml.",
    validateStack: ({ resources }, reportViolation) => {
      for (const { exception, state } of judge.judge(resources, name).exceptions) {
        const urn = placeOf(resources);
        const words = `The exception of ${exception.owner} for ${exception.rule} on ${exception.resource}`;
        if (state === "expired")
          reportViolation(`${words} expired on ${exception.expires}. Mend the cause or decide again.`, urn);
        if (state === "no such resource")
          reportViolation(
            `${words} names nothing in this stack that the rule judges. Remove it, or say \`stacks\`.`,
            urn,
          );
      }
    },
  };
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
