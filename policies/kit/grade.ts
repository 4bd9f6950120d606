import type { EnforcementLevel } from "@pulumi/policy";
import type { Frameworks, Severity } from "./rule";

/** What a violation of each severity does to a run. Medium blocks too: whoever must pass writes an exception. */
export const levels: Readonly<Record<Severity, Extract<EnforcementLevel, "mandatory" | "advisory">>> = {
  critical: "mandatory",
  high: "mandatory",
  medium: "mandatory",
  low: "advisory",
};

/** Frameworks with the words of the engine's metadata, the most specific first. */
export const frameworkTitles: Readonly<
  Record<keyof Frameworks, { readonly name: string; readonly version: string }>
> = {
  fsbp: { name: "AWS Foundational Security Best Practices", version: "1.0.0" },
  cis: { name: "CIS AWS Foundations Benchmark", version: "5.0.0" },
  gdpr: { name: "GDPR", version: "2016/679" },
  lgpd: { name: "LGPD", version: "13.709/2018" },
  requirements: { name: "Requirements of MailGenius, Email Gateway and VDX", version: "1" },
  checkov: { name: "Checkov", version: "3" },
};

/** Every reference of a rule as one word each, for example `gdpr:32(1)(a)`. */
export function referencesOf(frameworks: Frameworks): readonly string[] {
  return frameworkKeys.flatMap((key) => (frameworks[key] ?? []).map((reference) => `${key}:${reference}`));
}

export const frameworkKeys = Object.keys(frameworkTitles) as readonly (keyof Frameworks)[];
