import { customerKey } from "../../kit/customer-key";
import { rule } from "../../kit/rule";
import { judgeEach } from "../../kit/three-valued";
import { fail } from "../../kit/verdict";
import { encryption } from "./shared/frameworks";

/** Unset means S3's own key; KMS without a key means a key of AWS. Only a new repository can have another. */
export const ecrCmk = rule({
  name: "ecr-cmk",
  sentence: "Images are encrypted under a customer-managed key.",
  severity: "low",
  frameworks: { checkov: ["CKV_AWS_136"], ...encryption },
  remediation: "Set `encryptionConfigurations` with `encryptionType` KMS and the system's `kmsKey`.",
  types: ["aws:ecr/repository:Repository"],
  judge: (repository, estate) => {
    const settings = repository.blocks("encryptionConfigurations");
    if (settings.length === 0) return fail("is encrypted with S3's own key");
    const isKms = settings.every((setting) => setting.text("encryptionType", "AES256").startsWith("KMS"));
    if (!isKms) return fail("is encrypted with S3's own key");
    return judgeEach([...settings.keys()], (index) =>
      customerKey(repository, `encryptionConfigurations.${index}.kmsKey`, estate),
    );
  },
});
