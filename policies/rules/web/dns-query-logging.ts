import { namers } from "../../kit/links";
import { rule } from "../../kit/rule";
import { notApplicable, passIf } from "../../kit/verdict";
import { isPrivateZone, zoneType } from "./shared/zones";

export const dnsQueryLogging = rule({
  name: "dns-query-logging",
  sentence: "Every public zone logs the queries that it answers.",
  severity: "low",
  frameworks: { fsbp: ["Route53.2"], checkov: ["CKV2_AWS_39"], gdpr: ["33"], lgpd: ["37"] },
  remediation: "Declare `route53.QueryLog` with the zone's `zoneId`.",
  types: [zoneType],
  judge: (subject, estate) =>
    isPrivateZone(estate, subject)
      ? notApplicable("a private zone")
      : passIf(
          namers(estate, subject, "zoneId", "aws:route53/queryLog:QueryLog").length > 0,
          "logs no queries",
        ),
});
