import { customerKey } from "../../kit/customer-key";
import { rule } from "../../kit/rule";
import { trailType } from "./types";

export const cloudtrailCmk = rule({
  name: "cloudtrail-cmk",
  sentence: "A trail is encrypted with a key of our own.",
  severity: "medium",
  frameworks: {
    fsbp: ["CloudTrail.2"],
    cis: ["3.5"],
    checkov: ["CKV_AWS_35"],
    gdpr: ["25", "30", "32(1)(a)"],
    lgpd: ["46"],
  },
  remediation: "Set `kmsKeyId` to a key whose policy admits CloudTrail.",
  types: [trailType, "aws:cloudtrail/eventDataStore:EventDataStore"],
  judge: (trail, estate) => customerKey(trail, "kmsKeyId", estate),
});
