import { rule } from "../../kit/rule";
import { notApplicable, passIf } from "../../kit/verdict";
import { key, replicaKey } from "./types";

const symmetric = "SYMMETRIC_DEFAULT";

/** Unset means no rotation. Asymmetric and HMAC keys, and keys of other stores, cannot rotate by themselves. */
export const kmsRotation = rule({
  name: "kms-rotation",
  sentence: "Every symmetric key gets new key material every year.",
  severity: "medium",
  frameworks: {
    fsbp: ["KMS.4"],
    cis: ["3.6"],
    checkov: ["CKV_AWS_7"],
    gdpr: ["25", "30"],
    lgpd: ["46"],
  },
  remediation: "Set `enableKeyRotation: true`.",
  types: [key, replicaKey],
  judge: (subject) => {
    if (subject.type === replicaKey) return notApplicable("A replica rotates with its primary.");
    if (subject.text("customerMasterKeySpec", symmetric) !== symmetric)
      return notApplicable("Not a symmetric key.");
    if (subject.has("customKeyStoreId") || subject.has("xksKeyId"))
      return notApplicable("Its material lies in a key store of its own, where KMS cannot rotate it.");
    return passIf(subject.flag("enableKeyRotation", false), "never changes its key material");
  },
});
