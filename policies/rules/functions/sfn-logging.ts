import { rule } from "../../kit/rule";
import { fail, pass, passIf } from "../../kit/verdict";
import { stateMachineType } from "./types";

export const sfnLogging = rule({
  name: "sfn-logging",
  sentence: "State machines log their executions to a log group.",
  severity: "medium",
  frameworks: { fsbp: ["StepFunctions.1"], checkov: ["CKV_AWS_285"], gdpr: ["30", "32(1)(d)"], lgpd: ["37"] },
  remediation: "Set `loggingConfiguration` with a level other than OFF and a logDestination.",
  types: [stateMachineType],
  judge: (subject, estate) => {
    const level = subject.text("loggingConfiguration.level", "OFF");
    if (level === "OFF") return fail("logs no execution (level OFF)");
    const path = "loggingConfiguration.logDestination";
    const groups = estate.targetsOf(subject, "loggingConfiguration", "aws:cloudwatch/logGroup:LogGroup");
    if (subject.has(path) && groups.length > 0) return pass;
    return passIf(subject.text(path) !== "", `has the level ${level} and no log group to log to`);
  },
});
