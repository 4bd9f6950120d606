import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { fail, notApplicable, pass, type Verdict } from "../../kit/verdict";
import { declaresAws, someOf, stackType } from "./account";
import { trailType } from "./types";

export const cloudtrailMultiRegion = rule({
  name: "cloudtrail-multi-region",
  sentence: "A trail that is on records the management events of all regions.",
  severity: "high",
  frameworks: {
    fsbp: ["CloudTrail.1"],
    cis: ["3.1"],
    checkov: ["CKV_AWS_67", "CKV_AWS_251"],
    gdpr: ["25", "30", "33"],
    lgpd: ["37", "46"],
    requirements: ["MG-210", "VDX-124", "EG-084"],
  },
  remediation: "Declare a Trail with `isMultiRegionTrail`, and leave `enableLogging` on.",
  types: [stackType],
  judge: (_, estate) => {
    if (!declaresAws(estate)) return notApplicable("declares nothing on AWS");
    return someOf(estate.ofType(trailType), "has no trail that records all regions", judgeTrail);
  },
});

function judgeTrail(trail: Subject): Verdict {
  if (!trail.flag("isMultiRegionTrail", false)) return fail("records one region only");
  if (!trail.flag("enableLogging", true)) return fail("is switched off");
  if (!trail.flag("includeGlobalServiceEvents", true))
    return fail("leaves out IAM and other global services");
  return recordsManagement(trail) ? pass : fail("leaves out management events");
}

/** Without selectors a trail records every management event; with advanced ones only those that they choose. */
function recordsManagement(trail: Subject): boolean {
  const advanced = trail.blocks("advancedEventSelectors");
  if (advanced.length > 0) {
    return advanced.some((selector) => {
      const fields = selector.blocks("fieldSelectors");
      const narrowing = fields.some((field) => ["readOnly", "eventName"].includes(field.text("field")));
      const management = fields.some(
        (field) => field.text("field") === "eventCategory" && field.list("equals").includes("Management"),
      );
      return management && !narrowing;
    });
  }
  const basic = trail.blocks("eventSelectors");
  return (
    basic.length === 0 ||
    basic.some(
      (selector) =>
        selector.flag("includeManagementEvents", true) && selector.text("readWriteType", "All") === "All",
    )
  );
}
