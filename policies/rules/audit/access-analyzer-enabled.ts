import { rule } from "../../kit/rule";
import { fail, notApplicable, pass } from "../../kit/verdict";
import { declaresAws, missingRegions, stackType } from "./account";
import { analyzerType } from "./types";

export const accessAnalyzerEnabled = rule({
  name: "access-analyzer-enabled",
  sentence: "An analyzer looks in every region of the stack for what others can reach.",
  severity: "medium",
  frameworks: { cis: ["1.19"], gdpr: ["32(1)(d)"], lgpd: ["46"] },
  remediation: "Declare an Analyzer of the `type` ACCOUNT or ORGANIZATION per `region`.",
  types: [stackType],
  judge: (_, estate) => {
    if (!declaresAws(estate)) return notApplicable("declares nothing on AWS");
    // Analyzers of unused access look at something else.
    const external = estate
      .ofType(analyzerType)
      .filter((analyzer) => /^(ACCOUNT|ORGANIZATION)$/.test(analyzer.text("type", "ACCOUNT")));
    const missing = missingRegions(estate, external);
    return missing === undefined ? pass : fail(`has no analyzer of external access ${missing}`);
  },
});
