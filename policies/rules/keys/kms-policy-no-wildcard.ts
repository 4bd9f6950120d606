import type { Estate } from "../../kit/estate";
import { judgeStatements } from "../../kit/iam-document";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { Undetermined } from "../../kit/value";
import { fail, pass, passIf, type Verdict } from "../../kit/verdict";
import { key, keyPolicy, keys } from "./types";

/** Unset means AWS's default policy, which opens the key to all of IAM without anybody having written so. */
export const kmsPolicyNoWildcard = rule({
  name: "kms-policy-no-wildcard",
  sentence: "Every key has a policy of its own that allows nothing to everybody.",
  severity: "critical",
  frameworks: {
    fsbp: ["KMS.5"],
    checkov: ["CKV_AWS_33", "CKV2_AWS_64"],
    gdpr: ["32(1)(a)"],
    lgpd: ["46"],
  },
  remediation: 'Write a `policy` that names accounts, roles or services as `Principal`, never "*".',
  types: [...keys, keyPolicy],
  judge: (subject, estate) =>
    subject.has("policy") ? statementsVerdict(subject) : existenceVerdict(subject, estate),
});

function statementsVerdict(subject: Subject): Verdict {
  return judgeStatements(subject, "policy", (each) =>
    passIf(!each.allows || !each.namesAnybody, `allows everybody something (${each.label})`),
  );
}

/** Only a primary key can get its policy from a resource of its own, which is judged itself. */
function existenceVerdict(subject: Subject, estate: Estate): Verdict {
  if (estate.namedBy(subject, "keyId", keyPolicy).length > 0) return pass;
  const stray = estate
    .ofType(keyPolicy)
    .find((each) => each.isUnknown("keyId") && estate.targetsOf(each, "keyId", key).length === 0);
  if (stray !== undefined) throw new Undetermined(`${stray.name}.keyId`);
  return fail("has no policy of its own, so AWS's default policy holds");
}
