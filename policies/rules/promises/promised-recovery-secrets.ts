import { rule } from "../../kit/rule";
import { notApplicable, passIf } from "../../kit/verdict";
import { systemOf } from "./system";

/** VDX-090: what a second region needs must be there before the outage. */
export const promisedRecoverySecrets = rule({
  name: "promised-recovery-secrets",
  sentence: "Secrets exist in the recovery region before they are needed there.",
  severity: "high",
  frameworks: { requirements: ["VDX-089", "VDX-090", "EG-C16", "EG-143"] },
  remediation: "Give the secret `replicas` in the recovery region.",
  types: ["aws:secretsmanager/secret:Secret"],
  judge: (subject) => {
    if (systemOf(subject) === undefined) return notApplicable("It belongs to none of the three systems.");
    const own = subject.text("region");
    const elsewhere = subject.blocks("replicas").filter((each) => each.text("region") !== own);
    return passIf(elsewhere.length > 0, "has no copy in another region.");
  },
});
