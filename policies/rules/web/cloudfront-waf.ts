import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { distributionTypes } from "./shared/distributions";
import { resilience } from "./shared/frameworks";

export const cloudfrontWaf = rule({
  name: "cloudfront-waf",
  sentence: "A web ACL filters what every distribution receives.",
  severity: "medium",
  frameworks: { fsbp: ["CloudFront.6"], checkov: ["CKV_AWS_68"], ...resilience },
  remediation: "Set `webAclId` to the ARN of a web ACL with scope CLOUDFRONT.",
  types: distributionTypes,
  // an id that is not known yet is one nevertheless
  judge: (subject) =>
    passIf(subject.has("webAclId") && subject.raw("webAclId") !== "", "receives requests without a web ACL"),
});
