import { rule } from "../../kit/rule";
import { notApplicable, passIf } from "../../kit/verdict";
import { byPromise, requirementsOf } from "./system";

const poolSetting = /(?:DATABASE|DB)_POOL_(MIN|MAX)$/;

export const promisedPool = rule({
  name: "promised-pool",
  sentence: "The application is told the documented limits of its connection pool.",
  severity: "medium",
  frameworks: { requirements: requirementsOf("pool") },
  remediation: "Set the parameter's `value` to the documented limit.",
  types: ["aws:ssm/parameter:Parameter"],
  judge: (subject) => {
    const end = poolSetting.exec(subject.name)?.[1];
    if (end === undefined) return notApplicable("It is no limit of a connection pool.");
    return byPromise(subject, "pool", ({ value, requirements }) => {
      const limit = end === "MIN" ? value.min : value.max;
      // The value itself may be secret: the message does not repeat it.
      return passIf(
        subject.text("value") === String(limit),
        `is not the documented ${limit} (${requirements.join(", ")}).`,
      );
    });
  },
});
