import type { Estate } from "../../kit/estate";
import { customerKey } from "../../kit/customer-key";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { fail, notApplicable, type Verdict } from "../../kit/verdict";
import { deliveryStream, encryption, stream } from "./types";

/** Unset means plain. A delivery stream that reads another stream keeps nothing itself. */
export const streamEncrypted = rule({
  name: "stream-encrypted",
  sentence: "Every stream encrypts what it holds under a customer-managed key.",
  severity: "medium",
  frameworks: {
    fsbp: ["Kinesis.1"],
    checkov: ["CKV_AWS_43", "CKV_AWS_185", "CKV_AWS_240", "CKV_AWS_241"],
    ...encryption,
  },
  remediation:
    "Set `encryptionType` KMS and `kmsKeyId`; on a delivery stream `serverSideEncryption` with `keyType` CUSTOMER_MANAGED_CMK and a `keyArn`.",
  types: [stream, deliveryStream],
  judge: (subject, estate) =>
    subject.type === stream ? judgeStream(subject, estate) : judgeDelivery(subject, estate),
});

function judgeStream(subject: Subject, estate: Estate): Verdict {
  return subject.text("encryptionType", "NONE") === "KMS"
    ? customerKey(subject, "kmsKeyId", estate)
    : fail("holds records in plain");
}

function judgeDelivery(subject: Subject, estate: Estate): Verdict {
  if (subject.has("kinesisSourceConfiguration") || subject.has("mskSourceConfiguration"))
    return notApplicable("reads another stream, which is encrypted itself");
  const path = "serverSideEncryption";
  if (!subject.flag(`${path}.enabled`, false)) return fail("holds records in plain");
  if (subject.text(`${path}.keyType`, "AWS_OWNED_CMK") !== "CUSTOMER_MANAGED_CMK")
    return fail("holds records under a key of AWS");
  return customerKey(subject, `${path}.keyArn`, estate);
}
