import { linked } from "../../kit/links";
import { rule } from "../../kit/rule";
import { judgeEach } from "../../kit/three-valued";
import { allOf, fail, notApplicable, pass, passIf } from "../../kit/verdict";
import { distributionTypes, isBucketOrigin } from "./shared/distributions";

export const cloudfrontOriginAccessControl = rule({
  name: "cloudfront-origin-access-control",
  sentence: "CloudFront signs its requests to every bucket with an origin access control.",
  severity: "medium",
  frameworks: {
    fsbp: ["CloudFront.13"],
    checkov: ["CKV2_AWS_46"],
    gdpr: ["25", "32(1)(b)"],
    lgpd: ["46"],
  },
  remediation: "Set `originAccessControlId` on the origin, to a control with `signingBehavior` always.",
  types: distributionTypes,
  judge: (subject, estate) => {
    const buckets = subject.blocks("origins").filter(isBucketOrigin);
    if (buckets.length === 0) return notApplicable("has no origin that is a bucket");
    const controls = linked(
      estate,
      subject,
      "origins",
      "aws:cloudfront/originAccessControl:OriginAccessControl",
    );
    return allOf([
      judgeEach(buckets, (origin) =>
        origin.has("originAccessControlId") && origin.raw("originAccessControlId") !== ""
          ? pass
          : fail("reads a bucket without an origin access control"),
      ),
      judgeEach(controls, (control) =>
        passIf(
          control.text("signingBehavior") === "always",
          `has a control, ${control.name}, that does not always sign`,
        ),
      ),
    ]);
  },
});
