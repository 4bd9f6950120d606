import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";

export const lambdaUrlAuthenticated = rule({
  name: "lambda-url-authenticated",
  sentence: "Whoever calls the URL of a function signs the call.",
  severity: "high",
  frameworks: { checkov: ["CKV_AWS_258"], gdpr: ["32(1)(b)"], lgpd: ["46"] },
  remediation: "Set `authorizationType` to AWS_IAM.",
  types: ["aws:lambda/functionUrl:FunctionUrl"],
  judge: (subject) => {
    const type = subject.text("authorizationType", "NONE");
    return passIf(type === "AWS_IAM", `answers everybody (authorizationType ${type})`);
  },
});
