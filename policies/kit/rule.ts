import type { Estate } from "./estate";
import type { Subject } from "./subject";
import type { Verdict } from "./verdict";

/** How bad a violation is. Critical and high: direct exposure or a missing main safeguard; low: hygiene. */
export const severities = ["critical", "high", "medium", "low"] as const;
export type Severity = (typeof severities)[number];

/** The laws, standards and documents that a rule serves. Ids as each source writes them. */
export interface Frameworks {
  /** AWS Foundational Security Best Practices, for example `RDS.3`. */
  readonly fsbp?: readonly string[];
  /** CIS AWS Foundations Benchmark v5.0.0, for example `2.2.1`. */
  readonly cis?: readonly string[];
  /** Checkov, for example `CKV_AWS_16`. */
  readonly checkov?: readonly string[];
  /** Articles of the GDPR, for example `32(1)(a)`. */
  readonly gdpr?: readonly string[];
  /** Articles of Lei 13.709/2018, for example `46`. */
  readonly lgpd?: readonly string[];
  /** Rows of the requirement tables, for example `MG-224`. */
  readonly requirements?: readonly string[];
}

/** One control: what it says, whom it serves, how to mend a violation, and the judgement itself. */
export interface Rule {
  /** Kebab-case, unique over all rules. */
  readonly name: string;
  /** One sentence that is true of a compliant resource. */
  readonly sentence: string;
  readonly severity: Severity;
  readonly frameworks: Frameworks;
  /** Names the argument to change. */
  readonly remediation: string;
  /**
   * Every Pulumi type that it judges, aliases included (`lb` and `alb`, `s3/bucket` and `s3/bucketV2`).
   * `pulumi:pulumi:Stack` for controls about what must exist at least once.
   */
  readonly types: readonly string[];
  /**
   * True of rules about the guard against deletion: a stack may switch it off for a time, and says so in an output
   * (override.ts). Violations are then excepted, by the stack's own words.
   */
  readonly deletionGuard?: boolean;
  /** The judgement. Reading an unknown value ends it as 'not evaluated'. */
  readonly judge: (subject: Subject, estate: Estate) => Verdict;
}

/** Checks a rule's own shape once, when the program loads. Throws with the rule's name. */
export function rule(definition: Rule): Rule {
  const faults = [
    ...(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(definition.name) ? [] : ["its name is not kebab-case"]),
    ...(/^[A-Z].*\.$/.test(definition.sentence)
      ? []
      : ["its sentence does not begin upper-case and end with a full stop"]),
    ...(definition.types.length > 0 ? [] : ["it judges no type"]),
    ...(definition.remediation.includes("`") ? [] : ["its remediation names no `argument`"]),
  ];
  if (faults.length > 0) throw new Error(`Rule "${definition.name}": ${faults.join("; ")}.`);
  return definition;
}
