import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { encryption, fileSystem } from "./types";

/** Unset means plain, and encryption cannot be added later. Whose key it is, data-key-lineage asks. */
export const efsEncrypted = rule({
  name: "efs-encrypted",
  sentence: "Every shared file system is encrypted.",
  severity: "high",
  frameworks: { fsbp: ["EFS.1"], checkov: ["CKV_AWS_42", "CKV_AWS_184"], ...encryption },
  remediation: "Set `encrypted` to true with a `kmsKeyId`; files are copied into the new file system.",
  types: [fileSystem],
  judge: (subject) => passIf(subject.flag("encrypted", false), "keeps files in plain"),
});
