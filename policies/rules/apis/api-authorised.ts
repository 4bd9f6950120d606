import { rule } from "../../kit/rule";
import { notApplicable, passIf } from "../../kit/verdict";

const routeType = "aws:apigatewayv2/route:Route";

/** Unset means everybody. What a browser asks before a call carries no credentials. */
export const apiAuthorised = rule({
  name: "api-authorised",
  sentence: "Every route of an API asks who calls.",
  severity: "high",
  frameworks: {
    fsbp: ["APIGateway.8"],
    checkov: ["CKV_AWS_309", "CKV_AWS_59", "CKV2_AWS_70"],
    gdpr: ["25", "32(1)(b)"],
    lgpd: ["46"],
  },
  remediation: "Set `authorizationType` (`authorization` of a method) to AWS_IAM, JWT or CUSTOM.",
  types: [routeType, "aws:apigateway/method:Method"],
  judge: (subject) => {
    const isRoute = subject.type === routeType;
    const isPreflight = isRoute
      ? subject.text("routeKey").startsWith("OPTIONS ")
      : subject.text("httpMethod") === "OPTIONS";
    if (isPreflight) return notApplicable("answers what a browser asks before a call");
    const kind = subject.text(isRoute ? "authorizationType" : "authorization", "NONE");
    return passIf(kind !== "NONE", "answers everybody");
  },
});
