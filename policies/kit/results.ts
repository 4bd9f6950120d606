import * as fs from "node:fs";
import * as path from "node:path";
import type { Exception } from "./exceptions";
import { levels } from "./grade";
import type { ExceptionState, Judged, Judgement } from "./judgement";
import type { Frameworks, Rule, Severity } from "./rule";

/** What a pack writes for the reports: every judgement, not only the violations that the engine tells of. */
export interface PolicyResults {
  /** Changes when a field changes its meaning. */
  readonly schema: "mail-estate/policy-results/1";
  readonly pack: string;
  readonly stack: string;
  /** The day on which exceptions were weighed, `yyyy-mm-dd`. */
  readonly today: string;
  /** Every rule of the pack, by name; `subjects` 0: nothing in the stack was of its types. */
  readonly rules: readonly RuleResult[];
  /** Every rule on every resource of its types, by rule and URN. */
  readonly findings: readonly FindingResult[];
  /** Every exception that concerns the stack and a rule of the pack. */
  readonly exceptions: readonly (Exception & Pick<ExceptionState, "state">)[];
}

export interface RuleResult {
  readonly name: string;
  readonly sentence: string;
  readonly severity: Severity;
  readonly level: "mandatory" | "advisory";
  readonly frameworks: Frameworks;
  readonly remediation: string;
  readonly types: readonly string[];
  readonly subjects: number;
}

export interface FindingResult {
  readonly rule: string;
  readonly severity: Severity;
  readonly urn: string;
  readonly type: string;
  /** Logical name. */
  readonly name: string;
  readonly result: "pass" | "fail" | "not-applicable" | "not-evaluated" | "excepted";
  /** With `fail` and `excepted`: what is wrong. */
  readonly message?: string;
  /** With `not-applicable`: why. */
  readonly reason?: string;
  /** With `not-evaluated`: the input whose value is not known yet. */
  readonly path?: string;
  /** With `excepted`: who answers for it. */
  readonly exception?: Pick<Exception, "owner" | "reason" | "expires">;
}

/** The results in an order that depends on nothing but what was judged: same input, same bytes. */
export function resultsOf(
  pack: string,
  rules: readonly Rule[],
  judgement: Judgement,
  today: string,
): PolicyResults {
  const count = (rule: Rule): number => judgement.findings.filter((finding) => finding.rule === rule).length;
  return {
    schema: "mail-estate/policy-results/1",
    pack,
    stack: judgement.stack,
    today,
    rules: rules
      .map(({ name, sentence, severity, frameworks, remediation, types }, index) => ({
        name,
        sentence,
        severity,
        level: levels[severity],
        frameworks,
        remediation,
        types,
        subjects: count(rules[index] as Rule),
      }))
      .sort((one, other) => compare(one.name, other.name)),
    findings: judgement.findings
      .map(findingResult)
      .sort((one, other) => compare(one.rule, other.rule) || compare(one.urn, other.urn)),
    exceptions: judgement.exceptions.map(({ exception, state }) => ({ ...exception, state })),
  };
}

function findingResult({ rule, subject, verdict, exception }: Judged): FindingResult {
  const { result, ...details } = verdict;
  const common = { rule: rule.name, severity: rule.severity, urn: subject.urn, type: subject.type };
  if (exception === undefined) return { ...common, name: subject.name, result, ...details };
  const { owner, reason, expires } = exception;
  return {
    ...common,
    name: subject.name,
    result: "excepted",
    ...details,
    exception: { owner, reason, expires },
  };
}

/** Replaces the file at once, so that a reader never meets half of it. */
export function writeResults(file: string, results: PolicyResults): void {
  onFile(file, () => {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const half = `${file}.${process.pid}`;
    fs.writeFileSync(half, `${JSON.stringify(results, undefined, 1)}\n`);
    fs.renameSync(half, file);
  });
}

/** Results of an earlier run must not pass for this one's when it fails half-way. */
export function removeResults(file: string): void {
  onFile(file, () => {
    fs.rmSync(file, { force: true });
  });
}

function onFile(file: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The results cannot be written to ${file}: ${reason}`, { cause: error });
  }
}

/** Where `ESTATE_POLICY_RESULTS` wants them; `{pack}` in it keeps packs of one run apart. */
export function resultsFile(pack: string, environment: NodeJS.ProcessEnv): string | undefined {
  const file = environment.ESTATE_POLICY_RESULTS;
  return file === undefined || file === "" ? undefined : path.resolve(file.replaceAll("{pack}", pack));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
