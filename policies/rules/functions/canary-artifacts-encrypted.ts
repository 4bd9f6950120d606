import { customerKey } from "../../kit/customer-key";
import { rule } from "../../kit/rule";
import { fail } from "../../kit/verdict";

const path = "artifactConfig.s3Encryption";

/** Unset means a key of AWS. Screenshots and requests show whatever the page showed. */
export const canaryArtifactsEncrypted = rule({
  name: "canary-artifacts-encrypted",
  sentence: "What a canary saw is encrypted with a key of our own.",
  severity: "low",
  frameworks: { gdpr: ["32(1)(a)"], lgpd: ["46"] },
  remediation: "Set `artifactConfig.s3Encryption` to `encryptionMode` SSE_KMS with the system's `kmsKeyArn`.",
  types: ["aws:synthetics/canary:Canary"],
  judge: (canary, estate) => {
    if (canary.text(`${path}.encryptionMode`, "SSE_KMS") !== "SSE_KMS" || !canary.has(`${path}.kmsKeyArn`))
      return fail("keeps what it saw under a key of AWS");
    return customerKey(canary, `${path}.kmsKeyArn`, estate);
  },
});
