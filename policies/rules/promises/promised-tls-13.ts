import { rule } from "../../kit/rule";
import { notApplicable, passIf } from "../../kit/verdict";
import { listenerTypes } from "../web/shared/load-balancer-types";
import { byPromise, requirementsOf } from "./system";

const tls13Listener = /^ELBSecurityPolicy-TLS13-1-3-/;

const tls13Viewer = /^TLSv1\.3/;

export const promisedTls13 = rule({
  name: "promised-tls-13",
  sentence: "Where the documents make TLS 1.3 mandatory, nothing older is spoken.",
  severity: "high",
  frameworks: { requirements: [...requirementsOf("tls13Only"), "VDX-C18"], gdpr: ["32(1)(a)"], lgpd: ["46"] },
  remediation:
    "Set `sslPolicy` to an ELBSecurityPolicy-TLS13-1-3 policy; at the CDN `minimumProtocolVersion` to TLSv1.3.",
  types: [...listenerTypes, "aws:cloudfront/distribution:Distribution"],
  judge: (subject) =>
    byPromise(subject, "tls13Only", (promised) => {
      if (!promised.value) return notApplicable("The documents of this system leave the version open.");
      const isListener = listenerTypes.includes(subject.type);
      if (isListener && !["HTTPS", "TLS"].includes(subject.text("protocol").toUpperCase())) {
        return notApplicable("It speaks no TLS.");
      }
      const policy = isListener
        ? subject.text("sslPolicy", "ELBSecurityPolicy-2016-08")
        : subject.text("viewerCertificate.minimumProtocolVersion", "TLSv1");
      return passIf(
        (isListener ? tls13Listener : tls13Viewer).test(policy),
        `speaks older TLS (${policy}); 1.3 alone is promised (${promised.requirements.join(", ")}).`,
      );
    }),
});
