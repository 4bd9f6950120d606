import { judgeStatements } from "../../kit/iam-document";
import { rule } from "../../kit/rule";
import { guarded } from "../../kit/three-valued";
import type { Subject } from "../../kit/subject";
import { isObject, type Value } from "../../kit/value";
import { allOf, notApplicable, pass, passIf, type Verdict } from "../../kit/verdict";
import { searchDomains, searchPolicy } from "./types";

/** Without fine-grained access control whoever reaches the domain reads every index. */
export const searchAccessControlled = rule({
  name: "search-access-controlled",
  sentence: "Every search domain asks who is there, index by index, and admits nobody unnamed.",
  severity: "high",
  frameworks: { fsbp: ["OpenSearch.7"], gdpr: ["25", "32(1)(b)"], lgpd: ["46"] },
  remediation: "Set `advancedSecurityOptions.enabled`, and name roles as `Principal` in `accessPolicies`.",
  types: [...searchDomains, searchPolicy],
  judge: (domain) => {
    if (domain.type === searchPolicy) return judgePolicy(domain);
    return allOf([
      guarded(() =>
        passIf(domain.flag("advancedSecurityOptions.enabled", false), "asks nobody who is there"),
      ),
      guarded(() =>
        passIf(
          !domain.flag("advancedSecurityOptions.anonymousAuthEnabled", false),
          "lets people in without a name",
        ),
      ),
      domain.has("accessPolicies")
        ? judgeStatements(domain, "accessPolicies", (statement) =>
            passIf(
              !statement.allows || !statement.namesAnybody,
              `admits everybody by ${statement.label} of its access policy`,
            ),
          )
        : pass,
    ]);
  },
});

/** A list of rules, each with a switch for the internet. */
function judgePolicy(policy: Subject): Verdict {
  if (policy.text("type") !== "network") return notApplicable("says nothing of who reaches the collection");
  const list = policy.document("policy");
  const rules = Array.isArray(list) ? (list as readonly Value[]) : [];
  return passIf(
    !rules.some((each) => isObject(each) && each.AllowFromPublic === true),
    "lets the internet reach the collection",
  );
}
