import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { byPromise, cited, requirementsOf } from "./system";

export const promisedLogRetention = rule({
  name: "promised-log-retention",
  sentence: "Logs are kept for the documented days, and evidence for its own.",
  severity: "medium",
  frameworks: { requirements: requirementsOf("logs"), gdpr: ["5(1)(e)"], lgpd: ["15"] },
  remediation: "Set `retentionInDays` to the documented days.",
  types: ["aws:cloudwatch/logGroup:LogGroup"],
  judge: (subject) =>
    byPromise(subject, "logs", ({ value, requirements }) => {
      const stream = Object.keys(value.evidence).find((each) => subject.name.endsWith(`-${each}`));
      const promised = stream === undefined ? value.days : (value.evidence[stream] ?? value.days);
      const days = subject.number("retentionInDays", 0);
      return passIf(
        days === promised,
        `keeps its lines ${days === 0 ? "for ever" : `${days} days`}; promised are ${cited({ value: promised, requirements })}.`,
      );
    }),
});
