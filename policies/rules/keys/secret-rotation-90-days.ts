import { rule } from "../../kit/rule";
import { fail, passIf } from "../../kit/verdict";
import { longestGapDays } from "./schedule";
import { rotation } from "./types";

const longestDays = 90;

/** Without days and without a schedule nothing rotates. */
export const secretRotation90Days = rule({
  name: "secret-rotation-90-days",
  sentence: "Every rotation replaces its secret at least every 90 days.",
  severity: "medium",
  frameworks: { fsbp: ["SecretsManager.4"], checkov: ["CKV_AWS_304"], gdpr: ["32(1)(d)"], lgpd: ["46"] },
  remediation: "Set `rotationRules.automaticallyAfterDays` to 90 or less.",
  types: [rotation],
  judge: (subject) => {
    if (subject.has("rotationRules.automaticallyAfterDays")) {
      const days = subject.number("rotationRules.automaticallyAfterDays", Infinity);
      return passIf(
        days <= longestDays,
        `replaces its secret every ${days} days; at most ${longestDays} are allowed`,
      );
    }
    const schedule = subject.text("rotationRules.scheduleExpression");
    if (schedule === "") return fail("states no interval");
    const days = longestGapDays(schedule);
    if (days === undefined) return fail(`has the schedule ${schedule}, whose interval cannot be told`);
    return passIf(days <= longestDays, `replaces its secret by ${schedule}, up to ${days} days apart`);
  },
});
