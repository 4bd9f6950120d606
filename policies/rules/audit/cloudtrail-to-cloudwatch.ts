import { linked } from "../../kit/links";
import { rule } from "../../kit/rule";
import { fail, pass, passIf } from "../../kit/verdict";
import { logGroupType } from "../logs/types";
import { trailType } from "./types";

export const cloudtrailToCloudwatch = rule({
  name: "cloudtrail-to-cloudwatch",
  sentence: "A trail delivers to a log group, where alarms can watch it.",
  severity: "medium",
  frameworks: {
    fsbp: ["CloudTrail.5"],
    checkov: ["CKV2_AWS_10"],
    gdpr: ["25", "30", "33"],
    lgpd: ["48"],
  },
  remediation: "Set `cloudWatchLogsGroupArn` and `cloudWatchLogsRoleArn`.",
  types: [trailType],
  judge: (trail, estate) => {
    if (!trail.has("cloudWatchLogsGroupArn")) return fail("delivers to no log group");
    if (!trail.has("cloudWatchLogsRoleArn")) return fail("has no role to deliver to its log group");
    if (linked(estate, trail, "cloudWatchLogsGroupArn", logGroupType).length > 0) return pass;
    return passIf(trail.text("cloudWatchLogsGroupArn") !== "", "delivers to no log group");
  },
});
