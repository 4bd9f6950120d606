import type { Estate } from "../../kit/estate";
import { named } from "../../kit/links";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { isObject, type Value } from "../../kit/value";
import { fail, passIf } from "../../kit/verdict";
import { resilience } from "./shared/frameworks";

const aclType = "aws:wafv2/webAcl:WebAcl";
const separateRuleType = "aws:wafv2/webAclRule:WebAclRule";
const groupAssociationType = "aws:wafv2/webAclRuleGroupAssociation:WebAclRuleGroupAssociation";
/** AWS has ended them; they know no managed rules. */
const retiredTypes = ["aws:waf/webAcl:WebAcl", "aws:wafregional/webAcl:WebAcl"];

/** AWS's managed group against requests known to exploit a flaw, Log4Shell among them. */
const knownBadInputs = "AWSManagedRulesKnownBadInputsRuleSet";

export const wafAclHasRules = rule({
  name: "waf-acl-has-rules",
  sentence: "Every web ACL blocks requests known to exploit flaws, by AWS's managed group for them.",
  severity: "medium",
  frameworks: { fsbp: ["WAF.10"], checkov: ["CKV_AWS_175", "CKV_AWS_192"], ...resilience },
  remediation: `Add a rule to \`rules\` with the managed group ${knownBadInputs} and \`overrideAction\` none.`,
  types: [aclType, ...retiredTypes],
  judge: (subject, estate) => {
    if (retiredTypes.includes(subject.type)) return fail("is a web ACL of WAF Classic, which AWS has ended");
    const groups = statementsOf(estate, subject);
    if (groups.length === 0) return fail("has no rule");
    const found = groups.filter(({ group }) => group === knownBadInputs);
    if (found.length === 0) return fail(`has no rule with ${knownBadInputs}`);
    return passIf(
      found.some(({ counts }) => !counts),
      `only counts what ${knownBadInputs} finds`,
    );
  },
});

interface Statement {
  readonly group: string;
  /** Whether the rule only counts, as a whole or one of the group's rules. */
  readonly counts: boolean;
}

function statementsOf(estate: Estate, acl: Subject): readonly Statement[] {
  const json = acl.document("ruleJson");
  return [
    ...acl.blocks("rules").map(statementOf),
    ...named(estate, acl, "webAclArn", separateRuleType).map(statementOf),
    ...named(estate, acl, "webAclArn", groupAssociationType).map((association) => ({
      group: association.text("managedRuleGroup.name"),
      counts:
        association.text("overrideAction") === "count" ||
        association
          .blocks("managedRuleGroup.ruleActionOverrides")
          .some((override) => override.has("actionToUse.count")),
    })),
    ...(Array.isArray(json) ? (json as readonly Value[]).map(statementOfJson) : []),
  ];
}

function statementOf(each: Subject): Statement {
  const group = "statement.managedRuleGroupStatement";
  return {
    group: each.text(`${group}.name`),
    counts:
      each.has("overrideAction.count") ||
      each.blocks(`${group}.ruleActionOverrides`).some((override) => override.has("actionToUse.count")),
  };
}

/** The WAF API's own spelling. */
function statementOfJson(value: Value): Statement {
  const group = at(value, "Statement", "ManagedRuleGroupStatement", "Name");
  return {
    group: typeof group === "string" ? group : "",
    counts: at(value, "OverrideAction", "Count") !== undefined,
  };
}

function at(value: Value, ...keys: readonly string[]): Value {
  return keys.reduce<Value>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
}
