import type { Estate } from "../../kit/estate";
import { linked } from "../../kit/links";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { Undetermined } from "../../kit/value";
import { fail, notApplicable, pass, passIf, type Verdict } from "../../kit/verdict";
import { declaresAws, missingRegions, stackType } from "../audit/account";

const switchType = "aws:ebs/encryptionByDefault:EncryptionByDefault";
const keyChoiceType = "aws:ebs/defaultKmsKey:DefaultKmsKey";
const keyTypes = [
  "aws:kms/key:Key",
  "aws:kms/replicaKey:ReplicaKey",
  "aws:kms/externalKey:ExternalKey",
  "aws:kms/replicaExternalKey:ReplicaExternalKey",
] as const;

export const ebsDefaultEncryption = rule({
  name: "ebs-default-encryption",
  sentence:
    "In every region that the estate uses, new volumes are encrypted by default with a key of the estate.",
  severity: "medium",
  frameworks: {
    fsbp: ["EC2.7"],
    cis: ["5.1.1"],
    checkov: ["CKV_AWS_106"],
    gdpr: ["25", "32(1)(a)"],
    lgpd: ["46"],
  },
  remediation:
    "Declare `ebs.EncryptionByDefault` (`enabled` true) and, for the same `region`, `ebs.DefaultKmsKey` with the `keyArn` of a key of the estate.",
  types: [stackType, switchType, keyChoiceType],
  judge: (subject, estate) => {
    if (subject.type === stackType) {
      if (!declaresAws(estate)) return notApplicable("declares nothing on AWS");
      const missing = missingRegions(estate, estate.ofType(switchType));
      return missing === undefined ? pass : fail(`does not encrypt new volumes by default ${missing}`);
    }
    return subject.type === switchType ? judgeSwitch(estate, subject) : judgeKey(estate, subject);
  },
});

function judgeSwitch(estate: Estate, subject: Subject): Verdict {
  if (!subject.flag("enabled", true)) return fail("switches encryption by default off");
  const region = subject.text("region"); // unset means the provider's, for both
  const choices = estate.ofType(keyChoiceType).filter((choice) => choice.text("region") === region);
  return passIf(choices.length > 0, "leaves new volumes to AWS's own key");
}

function judgeKey(estate: Estate, subject: Subject): Verdict {
  if (linked(estate, subject, "keyArn", ...keyTypes).length > 0) return pass;
  if (subject.isUnknown("keyArn")) throw new Undetermined("keyArn");
  return fail("chooses a key that is not the estate's");
}
