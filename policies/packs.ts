import type { PackDefinition } from "./kit/pack";
import type { Rule } from "./kit/rule";
import { allRules, ruleGroups } from "./rules";

const knownRules: ReadonlySet<string> = new Set(allRules.map(({ name }) => name));
const members = (group: string): ReadonlySet<Rule> => new Set(ruleGroups[group] ?? []);
const data = members("data");
const promises = members("promises");

const isPrivacy = (rule: Rule): boolean =>
  data.has(rule) || cites(rule.frameworks.gdpr) || cites(rule.frameworks.lgpd);
const isOperations = (rule: Rule): boolean => promises.has(rule) || cites(rule.frameworks.requirements);
const isSecurity = (rule: Rule): boolean =>
  cites(rule.frameworks.fsbp) || cites(rule.frameworks.cis) || !(isPrivacy(rule) || isOperations(rule));

/** The packs, by the folder that serves them. A rule that serves several laws stands in several packs. */
export const packs = {
  security: pack("security", "Security practices of AWS and CIS.", isSecurity),
  gdpr: pack("gdpr", "Duties of GDPR and LGPD that infrastructure can meet or break.", isPrivacy),
  operations: pack(
    "operations",
    "What the documents of MailGenius, Email Gateway and VDX promise.",
    isOperations,
  ),
  all: {
    ...pack("all", "Every rule of the three packs, in one process.", () => true),
    grouping: "one policy a severity",
  },
} as const satisfies Record<string, PackDefinition>;

function pack(name: string, description: string, belongs: (rule: Rule) => boolean): PackDefinition {
  return { name: `estate-${name}`, description, rules: allRules.filter(belongs), knownRules };
}

function cites(references: readonly string[] | undefined): boolean {
  return (references ?? []).length > 0;
}
