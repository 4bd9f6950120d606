import { namers } from "../../kit/links";
import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";

/** Only the first kind of API takes a web ACL; the second stands behind CloudFront. */
export const apiWaf = rule({
  name: "api-waf",
  sentence: "A web ACL filters what every REST API receives.",
  severity: "medium",
  frameworks: { fsbp: ["APIGateway.4"], gdpr: ["32(1)(b)"], lgpd: ["46"] },
  remediation: "Declare `wafv2.WebAclAssociation` with the stage's ARN as `resourceArn`.",
  types: ["aws:apigateway/stage:Stage"],
  judge: (stage, estate) =>
    passIf(
      namers(estate, stage, "resourceArn", "aws:wafv2/webAclAssociation:WebAclAssociation").length > 0,
      "receives requests without a web ACL",
    ),
});
