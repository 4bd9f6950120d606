import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { judgeEach } from "../../kit/three-valued";
import { fail, passIf, type Verdict } from "../../kit/verdict";
import { blocksAt, siblingsOf } from "./settings";
import { buckets, publicAccessBlocks } from "./types";

const accessPoint = "aws:s3/accessPoint:AccessPoint";
const multiRegionAccessPoint = "aws:s3control/multiRegionAccessPoint:MultiRegionAccessPoint";

export const publicSettings = [
  "blockPublicAcls",
  "blockPublicPolicy",
  "ignorePublicAcls",
  "restrictPublicBuckets",
] as const;

/**
 * A bucket without a block fails although AWS gives new ones a block: whoever removes the resource removes the block. An
 * unset setting of a bucket's block means off, of an access point's on.
 */
export const s3BlockPublicAccess = rule({
  name: "s3-block-public-access",
  sentence: "Every bucket and access point has a public access block with all four settings on.",
  severity: "critical",
  frameworks: {
    fsbp: ["S3.8", "S3.19", "S3.24"],
    cis: ["2.1.4"],
    checkov: ["CKV2_AWS_6", "CKV_AWS_53", "CKV_AWS_54", "CKV_AWS_55", "CKV_AWS_56"],
    gdpr: ["25", "32(1)(b)"],
    lgpd: ["46"],
    requirements: ["EG-124", "MG-161"],
  },
  remediation:
    "Add an s3.BucketPublicAccessBlock with `blockPublicAcls`, `blockPublicPolicy`, `ignorePublicAcls` and `restrictPublicBuckets`.",
  types: [...buckets, accessPoint, multiRegionAccessPoint],
  judge: (subject, estate) => {
    if (subject.type === accessPoint)
      return judgeEach(blocksAt(subject, "publicAccessBlockConfiguration"), (each) => openings(each, true));
    if (subject.type === multiRegionAccessPoint)
      return judgeEach(
        blocksAt(subject, "details").flatMap((each) => blocksAt(each, "publicAccessBlock")),
        (each) => openings(each, true),
      );
    const blocks = siblingsOf(subject, estate, publicAccessBlocks);
    if (blocks.length === 0) return fail("has no public access block");
    return judgeEach(blocks, (each) => openings(each, false));
  },
});

/** Fails with the settings that are off. */
export function openings(block: Subject, unset: boolean): Verdict {
  const off = publicSettings.filter((path) => !block.flag(path, unset));
  return passIf(
    off.length === 0,
    `may become public: ${off.join(", ")} ${off.length === 1 ? "is" : "are"} off`,
  );
}
