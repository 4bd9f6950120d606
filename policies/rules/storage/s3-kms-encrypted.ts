import { customerKey } from "../../kit/customer-key";
import type { Estate } from "../../kit/estate";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { judgeEach } from "../../kit/three-valued";
import { fail, notApplicable, type Verdict } from "../../kit/verdict";
import { takesAccessLogs } from "./roles";
import { blocksAt, settingsOf } from "./settings";
import { buckets, directoryBucket, encryptions } from "./types";

/**
 * Unset means S3's own key. Does not apply to targets of access logs: S3 and load balancers deliver to no bucket with a
 * customer key (S3 user guide, "Enabling server access logging"; ALB user guide, "Access logs").
 */
export const s3KmsEncrypted = rule({
  name: "s3-kms-encrypted",
  sentence: "Every bucket encrypts with KMS under a customer-managed key unless it takes access logs.",
  severity: "high",
  frameworks: {
    fsbp: ["S3.17"],
    checkov: ["CKV_AWS_145", "CKV_AWS_19"],
    gdpr: ["32(1)(a)"],
    lgpd: ["46"],
    requirements: ["MG-161", "MG-224", "EG-124"],
  },
  remediation:
    'Add an s3.BucketServerSideEncryptionConfiguration with `sseAlgorithm: "aws:kms"` and the system\'s `kmsMasterKeyId`.',
  types: [...buckets, directoryBucket],
  judge: (subject, estate) => {
    const settings = settingsOf(
      subject,
      estate,
      encryptions,
      "serverSideEncryptionConfiguration",
      "serverSideEncryptionConfigurations",
    );
    const defaults = settings
      .flatMap((each) => blocksAt(each, "rules", "rule"))
      .flatMap((each) =>
        blocksAt(each, "applyServerSideEncryptionByDefault", "applyServerSideEncryptionByDefaults"),
      );
    const verdict: Verdict =
      defaults.length === 0
        ? fail("states no encryption, so S3's own key is used")
        : judgeEach(defaults, (each) => byDefault(each, estate));
    return verdict.result === "fail" && takesAccessLogs(subject, estate)
      ? notApplicable("Takes access logs, which AWS delivers only under S3's own key.")
      : verdict;
  },
});

function byDefault(encryption: Subject, estate: Estate): Verdict {
  const algorithm = encryption.text("sseAlgorithm", "AES256");
  return algorithm.startsWith("aws:kms")
    ? customerKey(encryption, "kmsMasterKeyId", estate)
    : fail(`encrypts with S3's own key (${algorithm})`);
}
