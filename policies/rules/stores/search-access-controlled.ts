import { judgeStatements } from "../../kit/iam-document";
import { rule } from "../../kit/rule";
import { guarded } from "../../kit/three-valued";
import { allOf, pass, passIf } from "../../kit/verdict";
import { searchDomains } from "./types";

/** Without fine-grained access control whoever reaches the domain reads every index. */
export const searchAccessControlled = rule({
  name: "search-access-controlled",
  sentence: "Every search domain asks who is there, index by index, and admits nobody unnamed.",
  severity: "high",
  frameworks: { fsbp: ["OpenSearch.7"], gdpr: ["25", "32(1)(b)"], lgpd: ["46"] },
  remediation: "Set `advancedSecurityOptions.enabled`, and name roles as `Principal` in `accessPolicies`.",
  types: searchDomains,
  judge: (domain) =>
    allOf([
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
    ]),
});
