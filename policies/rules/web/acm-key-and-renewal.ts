import { rule } from "../../kit/rule";
import { allOf, fail, pass, passIf } from "../../kit/verdict";

const goodKey = /^(RSA_(2048|3072|4096)|EC_.+)$/;

export const acmKeyAndRenewal = rule({
  name: "acm-key-and-renewal",
  sentence:
    "Every certificate renews itself by DNS, has a key of 2,048 bits of RSA or better, and is publicly logged.",
  severity: "medium",
  frameworks: {
    fsbp: ["ACM.1", "ACM.2"],
    checkov: ["CKV_AWS_234"],
    gdpr: ["32", "32(1)(a)"],
    lgpd: ["46"],
  },
  remediation:
    "Set `validationMethod` to DNS, `keyAlgorithm` to RSA_2048 or better, and leave `options.certificateTransparencyLoggingPreference` enabled.",
  types: ["aws:acm/certificate:Certificate"],
  judge: (subject) => {
    const isImported = ["certificateBody", "privateKey", "privateKeyWo"].some((input) => subject.has(input));
    if (isImported) return fail("is imported, so nobody renews it");
    const isPrivate = subject.has("certificateAuthorityArn"); // needs no validation, has no public log
    const key = subject.text("keyAlgorithm", "RSA_2048");
    return allOf([
      passIf(goodKey.test(key), `has a key of ${key}`),
      isPrivate
        ? pass
        : passIf(
            subject.text("validationMethod") === "DNS",
            "is not validated by DNS, so it does not renew itself",
          ),
      isPrivate
        ? pass
        : passIf(
            subject.text("options.certificateTransparencyLoggingPreference", "ENABLED") === "ENABLED",
            "is kept out of the public logs",
          ),
    ]);
  },
});
