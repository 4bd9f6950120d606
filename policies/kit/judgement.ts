import { Estate } from "./estate";
import { evaluate, type Finding } from "./evaluate";
import { covers, type Exception, exceptionFor, exceptionsOf, holds } from "./exceptions";
import { isTooLong, type Override, overrideOf } from "./override";
import { type DeclaredResource, propertiesOf, type StackResource, subjectData } from "./resource-data";
import type { Rule } from "./rule";
import type { Value } from "./value";
import type { Verdict } from "./verdict";

/** A finding with the exception that takes it out, where there is one. */
export interface Judged extends Finding {
  readonly exception?: Exception;
}

/** What has become of an exception in this stack. */
export interface ExceptionState {
  readonly exception: Exception;
  readonly state: "in force" | "not needed" | "expired" | "no such resource" | "too long";
}

/** All that the rules say of one stack. */
export interface Judgement {
  readonly stack: string;
  readonly findings: readonly Judged[];
  readonly exceptions: readonly ExceptionState[];
}

/**
 * Collects what the engine shows and judges it once. The engine shows inputs resource by resource, dependencies and
 * outputs only at the end, and the end once per rule.
 */
export class Judge {
  private readonly declared = new Map<string, Readonly<Record<string, Value>>>();
  private current: Judgement | undefined;
  private readonly served = new Set<string>();

  constructor(
    private readonly rules: readonly Rule[],
    private readonly exceptions: readonly Exception[],
    private readonly today: string,
    private readonly onJudged: (judgement: Judgement) => void = () => undefined,
  ) {}

  /** Before the engine acts on a resource. */
  declare({ urn, props }: DeclaredResource): void {
    this.declared.set(urn, propertiesOf(props));
    this.current = undefined;
  }

  /** At the end; `asker` is the policy that asks. The same asker again means another end: everything is judged anew. */
  judge(resources: readonly StackResource[], asker: string): Judgement {
    if (this.current === undefined || this.served.has(asker)) {
      this.served.clear();
      this.current = this.judgeAnew(resources);
      this.onJudged(this.current);
    }
    this.served.add(asker);
    return this.current;
  }

  private judgeAnew(resources: readonly StackResource[]): Judgement {
    const outputs = new Map(resources.map(({ urn, props }) => [urn, propertiesOf(props)]));
    const estate = new Estate(
      resources.map((resource) => subjectData(resource, this.declared.get(resource.urn))),
      outputs,
    );
    const stack = stackOf(resources);
    const all = evaluate(this.rules, estate);
    const fromFile = exceptionsOf(stack, this.exceptions);
    const byStack = this.overrides(overrideOf(outputs.get(stackUrnOf(resources)) ?? {}), all);
    const usable = [...fromFile, ...byStack.filter((each) => !isTooLong(each, this.today))];
    const findings = all.map((finding) => {
      if (finding.verdict.result !== "fail") return finding;
      const exception = exceptionFor(finding, usable, this.today);
      return exception === undefined ? finding : { ...finding, exception };
    });
    const judged = new Set(this.rules.map(({ name }) => name));
    return {
      stack,
      findings,
      exceptions: [...fromFile.filter(({ rule }) => judged.has(rule)), ...byStack].map((exception) => ({
        exception,
        state: this.stateOf(exception, findings),
      })),
    };
  }

  /** One a rule that the override leaves violated: each shows what it takes out. */
  private overrides(override: Override | undefined, findings: readonly Finding[]): readonly Exception[] {
    if (override === undefined) return [];
    const violated = new Set(
      findings.filter(({ verdict }) => verdict.result === "fail").map(({ rule }) => rule),
    );
    return this.rules
      .filter((rule) => rule.deletionGuard === true && violated.has(rule))
      .map(({ name }) => ({ rule: name, resource: "*", declaredBy: "stack" as const, ...override }));
  }

  private stateOf(exception: Exception, findings: readonly Judged[]): ExceptionState["state"] {
    const about = findings.filter(
      ({ rule, subject }) => rule.name === exception.rule && covers(exception, subject),
    );
    if (!holds(exception, this.today)) return "expired";
    if (exception.declaredBy === "stack" && isTooLong(exception, this.today)) return "too long";
    if (about.length === 0) return "no such resource";
    // What is not known yet may turn out a violation: the exception stays.
    const needed = about.some(({ verdict }) => ["fail", "not-evaluated"].includes(verdict.result));
    return needed ? "in force" : "not needed";
  }
}

/** What counts as a violation: failures that no exception takes out. */
export function violationsOf({ findings }: Judgement, rule: Rule): readonly (Judged & FailedVerdict)[] {
  return findings.filter(
    (finding): finding is Judged & FailedVerdict =>
      finding.rule === rule && finding.verdict.result === "fail" && finding.exception === undefined,
  );
}

interface FailedVerdict {
  readonly verdict: Extract<Verdict, { readonly result: "fail" }>;
}

function stackUrnOf(resources: readonly StackResource[]): string {
  return resources.find(({ type }) => type === "pulumi:pulumi:Stack")?.urn ?? "";
}

function stackOf(resources: readonly StackResource[]): string {
  return /^urn:pulumi:(.*?)::/.exec(resources[0]?.urn ?? "")?.[1] ?? "";
}
