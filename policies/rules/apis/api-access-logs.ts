import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";

/** Unset means that nobody knows who called. */
export const apiAccessLogs = rule({
  name: "api-access-logs",
  sentence: "Every stage of an API logs who called what.",
  severity: "medium",
  frameworks: {
    fsbp: ["APIGateway.1", "APIGateway.9"],
    checkov: ["CKV_AWS_76"],
    gdpr: ["30", "33"],
    lgpd: ["37"],
  },
  remediation: "Set `accessLogSettings` with the ARN of a log group in `destinationArn`.",
  types: ["aws:apigateway/stage:Stage", "aws:apigatewayv2/stage:Stage"],
  judge: (stage) => passIf(stage.has("accessLogSettings.destinationArn"), "does not log who called what"),
});
