import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";

const types = [
  "aws:ses/configurationSet:ConfigurationSet",
  // An old name of the provider, as it was spelt.
  "aws:ses/confgurationSet:ConfgurationSet",
  "aws:sesv2/configurationSet:ConfigurationSet",
];

/** Unset means that mail goes out in plain where the other side knows no TLS. */
export const sesTlsRequired = rule({
  name: "ses-tls-required",
  sentence: "Mail leaves over TLS or not at all.",
  severity: "medium",
  frameworks: { checkov: ["CKV_AWS_365"], gdpr: ["32(1)(a)"], lgpd: ["46"] },
  remediation: "Set `deliveryOptions.tlsPolicy` to Require (REQUIRE with sesv2).",
  types,
  judge: (set) =>
    passIf(
      set.text("deliveryOptions.tlsPolicy", "Optional").toUpperCase() === "REQUIRE",
      "sends mail in plain where the other side knows no TLS",
    ),
});
