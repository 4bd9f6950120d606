import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { functionType, stateMachineType } from "./types";

const stageType = "aws:apigateway/stage:Stage";

export const tracingEnabled = rule({
  name: "tracing-enabled",
  sentence: "Functions, state machines and REST APIs are traced with X-Ray.",
  severity: "low",
  frameworks: {
    fsbp: ["APIGateway.3"],
    checkov: ["CKV_AWS_50", "CKV_AWS_284", "CKV_AWS_73"],
    gdpr: ["32(1)(d)"],
    lgpd: ["46"],
  },
  remediation:
    "Set `tracingConfig.mode` to Active, for a state machine `tracingConfiguration.enabled`, for a stage `xrayTracingEnabled` to true.",
  types: [functionType, stateMachineType, stageType],
  judge: (subject) => {
    if (subject.type === stageType) return passIf(subject.flag("xrayTracingEnabled", false), "is not traced");
    if (subject.type === stateMachineType) {
      return passIf(subject.flag("tracingConfiguration.enabled", false), "is not traced");
    }
    const mode = subject.text("tracingConfig.mode", "PassThrough");
    return passIf(mode === "Active", `is traced only where its caller is (mode ${mode})`);
  },
});
