import { parse } from "yaml";

import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { guarded } from "../../kit/three-valued";
import { isObject, known, type Value } from "../../kit/value";
import { allOf, fail, notApplicable, pass, passIf, type Verdict } from "../../kit/verdict";

const documentType = "aws:ssm/document:Document";
const settingType = "aws:ssm/serviceSetting:ServiceSetting";

export const ssmDocumentsAndSessions = rule({
  name: "ssm-documents-and-sessions",
  sentence: "Systems Manager documents are private, and sessions are encrypted and logged.",
  severity: "high",
  frameworks: {
    fsbp: ["SSM.4"],
    checkov: ["CKV_AWS_303", "CKV_AWS_112", "CKV_AWS_113"],
    gdpr: ["30", "32(1)(b)"],
    lgpd: ["37", "46"],
  },
  remediation:
    "Leave `permissions` unset; in the `content` of a session document set kmsKeyId and an encrypted bucket or log group.",
  types: [documentType, settingType],
  judge: (subject) => {
    if (subject.type === settingType) return judgeSetting(subject);
    return allOf([
      guarded(() => judgePermissions(subject)),
      guarded(() => (subject.text("documentType") === "Session" ? judgeSession(subject) : pass)),
    ]);
  },
});

/** The account's switch against public documents. */
function judgeSetting(setting: Subject): Verdict {
  if (!setting.text("settingId").endsWith("/public-sharing-permission")) {
    return notApplicable("is another setting than the sharing of documents");
  }
  return passIf(setting.text("settingValue") === "Disable", "lets documents of the account be made public");
}

function judgePermissions(document: Subject): Verdict {
  const accounts = known(document.raw("permissions.accountIds"), "permissions.accountIds");
  const texts = (Array.isArray(accounts) ? (accounts as readonly Value[]) : [accounts]).flatMap((each) =>
    typeof each === "string" ? each.split(",") : [],
  );
  return passIf(!texts.some((each) => each.trim().toLowerCase() === "all"), "is shared with every account");
}

/** What the Session Manager preferences say; unset means neither encrypted nor logged. */
function judgeSession(document: Subject): Verdict {
  const content: unknown = parse(document.text("content"));
  const parsed = isObject(content as Value) ? (content as { readonly inputs?: Value }) : {};
  const inputs = isObject(parsed.inputs) ? parsed.inputs : {};
  if (isEmpty(inputs.kmsKeyId)) return fail("encrypts no session: kmsKeyId is not set in its content");
  const toBucket = !isEmpty(inputs.s3BucketName) && isOn(inputs.s3EncryptionEnabled);
  const toGroup = !isEmpty(inputs.cloudWatchLogGroupName) && isOn(inputs.cloudWatchEncryptionEnabled);
  return passIf(toBucket || toGroup, "logs no session to an encrypted bucket or log group");
}

function isEmpty(value: Value): boolean {
  return value === undefined || value === null || value === "";
}

function isOn(value: Value): boolean {
  return value === true || value === "true";
}
