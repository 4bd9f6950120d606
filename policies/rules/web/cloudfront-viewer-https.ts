import { rule } from "../../kit/rule";
import { judgeEach } from "../../kit/three-valued";
import { passIf } from "../../kit/verdict";
import { behavioursOf, distributionTypes } from "./shared/distributions";
import { encryption } from "./shared/frameworks";

export const cloudfrontViewerHttps = rule({
  name: "cloudfront-viewer-https",
  sentence: "Every cache behaviour serves viewers over HTTPS only, or redirects them to it.",
  severity: "high",
  frameworks: { fsbp: ["CloudFront.3"], checkov: ["CKV_AWS_34"], ...encryption },
  remediation: "Set `viewerProtocolPolicy` of every behaviour to redirect-to-https or https-only.",
  types: distributionTypes,
  judge: (subject) =>
    judgeEach(behavioursOf(subject), ({ reader, path }) =>
      passIf(
        ["redirect-to-https", "https-only"].includes(reader.text("viewerProtocolPolicy", "allow-all")),
        `serves ${path} over plain HTTP`,
      ),
    ),
});
