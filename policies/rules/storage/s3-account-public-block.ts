import { rule } from "../../kit/rule";
import { fail, notApplicable, pass } from "../../kit/verdict";
import { openings } from "./s3-block-public-access";
import { buckets } from "./types";

const block = "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock";
const stack = "pulumi:pulumi:Stack";

/** Unset settings mean off. The stack is judged for having a block at all, each block for its settings. */
export const s3AccountPublicBlock = rule({
  name: "s3-account-public-block",
  sentence: "The account itself blocks public access to every bucket, those made by hand included.",
  severity: "high",
  frameworks: { fsbp: ["S3.1"], cis: ["2.1.4"], gdpr: ["25", "32(1)(b)"], lgpd: ["46"] },
  remediation:
    "Add an s3.AccountPublicAccessBlock with `blockPublicAcls`, `blockPublicPolicy`, `ignorePublicAcls` and `restrictPublicBuckets`.",
  types: [stack, block],
  judge: (subject, estate) => {
    if (subject.type === block) return openings(subject, false);
    if (estate.ofType(...buckets).length === 0) return notApplicable("The stack has no bucket.");
    return estate.ofType(block).length > 0
      ? pass
      : fail("has buckets, but no public access block for the account");
  },
});
