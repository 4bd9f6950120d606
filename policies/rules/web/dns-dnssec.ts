import { named, namers } from "../../kit/links";
import { rule } from "../../kit/rule";
import { fail, notApplicable, passIf } from "../../kit/verdict";
import { resilience } from "./shared/frameworks";
import { isPrivateZone, zoneType } from "./shared/zones";

export const dnsDnssec = rule({
  name: "dns-dnssec",
  sentence: "Every public zone is signed.",
  severity: "low",
  frameworks: { checkov: ["CKV2_AWS_38"], ...resilience },
  remediation:
    "Declare `route53.KeySigningKey` and `route53.HostedZoneDnsSec` with the zone's `hostedZoneId`, then put the DS record into the parent zone.",
  types: [zoneType],
  judge: (subject, estate) => {
    if (isPrivateZone(estate, subject)) return notApplicable("a private zone");
    const signings = namers(estate, subject, "hostedZoneId", "aws:route53/hostedZoneDnsSec:HostedZoneDnsSec");
    if (signings.length === 0) return fail("is not signed");
    const isSigning = signings.some((signing) => signing.text("signingStatus", "SIGNING") === "SIGNING");
    const keys = named(estate, subject, "hostedZoneId", "aws:route53/keySigningKey:KeySigningKey");
    const isActive = keys.some((key) => key.text("status", "ACTIVE") === "ACTIVE");
    return passIf(isSigning && isActive, "has signing switched off, or no active key for it");
  },
});
