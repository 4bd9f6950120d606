import type { TypeEntry } from "../entry";
import { arn, byProperty, text } from "./support/identity";

export const entries: Record<string, TypeEntry> = {
  "aws:accessanalyzer/analyzer:Analyzer": {
    cloudFormation: "AWS::AccessAnalyzer::Analyzer",
    id: byProperty("analyzerName"),
    replaces: { configuration: "the provider plans a new analyzer; CloudFormation updates parts of it" },
    updates: {
      "configuration.unusedAccess.analysisRule.exclusions.accountIds": "UpdateAnalyzer changes exclusions",
      "configuration.unusedAccess.analysisRule.exclusions.resourceTags": "UpdateAnalyzer changes exclusions",
    },
    defaults: { type: "ACCOUNT" },
    outputs: (context) => ({
      arn: arn(context, "access-analyzer", `analyzer/${text(context, "analyzerName")}`),
    }),
    unique: [["analyzerName"]],
  },
};
