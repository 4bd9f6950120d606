import { rule } from "../../kit/rule";
import { fail, passIf } from "../../kit/verdict";
import { distributionTypes } from "./shared/distributions";
import { encryption } from "./shared/frameworks";

/** `TLSv1.2_2021`, `TLSv1.2_2025`, `TLSv1.3_2025`: earlier sets hold ciphers without forward secrecy. */
const firstYear = 2021;

export const cloudfrontTls12 = rule({
  name: "cloudfront-tls-1-2",
  sentence: `Every distribution asks viewers for TLS 1.2 or later, with the ciphers of ${firstYear} or later.`,
  severity: "medium",
  frameworks: { fsbp: ["CloudFront.15"], checkov: ["CKV_AWS_174"], ...encryption },
  remediation: "Set `viewerCertificate.minimumProtocolVersion` to TLSv1.2_2021 or later.",
  types: distributionTypes,
  judge: (subject) => {
    // CloudFront's own certificate comes with TLS 1.0, whatever else is set
    if (subject.flag("viewerCertificate.cloudfrontDefaultCertificate", false)) {
      return fail("takes CloudFront's own certificate, which comes with TLS 1.0");
    }
    const version = subject.text("viewerCertificate.minimumProtocolVersion", "TLSv1");
    const [, minor = "0", year = "0"] = /^TLSv1\.(\d)_(\d{4})$/.exec(version) ?? [];
    return passIf(Number(minor) >= 2 && Number(year) >= firstYear, `accepts viewers from ${version} on`);
  },
});
