import { rule } from "../../kit/rule";
import { judgeEach } from "../../kit/three-valued";
import { fail, passIf } from "../../kit/verdict";
import { blocksAt, siblingsOf } from "./settings";
import { buckets, ownershipControls } from "./types";

/** A bucket without ownership controls fails although new buckets have no ACLs: removing the resource brings them back. */
export const s3AclsDisabled = rule({
  name: "s3-acls-disabled",
  sentence: "ACLs are switched off on every bucket; its owner owns every object.",
  severity: "medium",
  frameworks: { fsbp: ["S3.12"], checkov: ["CKV2_AWS_65"], gdpr: ["25"], lgpd: ["46"] },
  remediation: 'Add an s3.BucketOwnershipControls whose rule has `objectOwnership: "BucketOwnerEnforced"`.',
  types: buckets,
  judge: (subject, estate) => {
    const controls = siblingsOf(subject, estate, ownershipControls);
    if (controls.length === 0) return fail("states no ownership of its objects, so ACLs may come back");
    return judgeEach(controls, (each) => {
      const owners = blocksAt(each, "rule").map((one) => one.text("objectOwnership"));
      return passIf(owners.includes("BucketOwnerEnforced"), `lets ACLs decide (${owners.join(", ")})`);
    });
  },
});
