import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { functionType, stateMachineType } from "./types";

export const tracingEnabled = rule({
  name: "tracing-enabled",
  sentence: "Functions and state machines are traced with X-Ray.",
  severity: "low",
  frameworks: { checkov: ["CKV_AWS_50", "CKV_AWS_284"], gdpr: ["32(1)(d)"], lgpd: ["46"] },
  remediation:
    "Set `tracingConfig.mode` to Active, for a state machine `tracingConfiguration.enabled` to true.",
  types: [functionType, stateMachineType],
  judge: (subject) => {
    if (subject.type === stateMachineType) {
      return passIf(subject.flag("tracingConfiguration.enabled", false), "is not traced");
    }
    const mode = subject.text("tracingConfig.mode", "PassThrough");
    return passIf(mode === "Active", `is traced only where its caller is (mode ${mode})`);
  },
});
