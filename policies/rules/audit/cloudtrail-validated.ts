import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { trailType } from "./types";

export const cloudtrailValidated = rule({
  name: "cloudtrail-validated",
  sentence: "The files of a trail are signed, so that a change of them shows.",
  severity: "medium",
  frameworks: {
    fsbp: ["CloudTrail.4"],
    cis: ["3.2"],
    checkov: ["CKV_AWS_36"],
    gdpr: ["25", "32"],
    lgpd: ["37", "46"],
  },
  remediation: "Set `enableLogFileValidation` to true.",
  types: [trailType],
  judge: (trail) => passIf(trail.flag("enableLogFileValidation", false), "signs none of its files"),
});
