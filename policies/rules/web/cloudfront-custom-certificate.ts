import { rule } from "../../kit/rule";
import { fail, passIf } from "../../kit/verdict";
import { distributionTypes } from "./shared/distributions";
import { encryption } from "./shared/frameworks";

export const cloudfrontCustomCertificate = rule({
  name: "cloudfront-custom-certificate",
  sentence: "Every distribution has a certificate of ACM and serves it by SNI.",
  severity: "medium",
  frameworks: { fsbp: ["CloudFront.7", "CloudFront.8"], checkov: ["CKV2_AWS_42"], ...encryption },
  remediation: "Set `viewerCertificate.acmCertificateArn`, and `sslSupportMethod` to sni-only.",
  types: distributionTypes,
  judge: (subject) => {
    if (!subject.has("viewerCertificate.acmCertificateArn")) return fail("has no certificate of ACM");
    return passIf(
      subject.text("viewerCertificate.sslSupportMethod") === "sni-only",
      "does not serve its certificate by SNI alone",
    );
  },
});
