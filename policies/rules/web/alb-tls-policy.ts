import type { Estate } from "../../kit/estate";
import { named } from "../../kit/links";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { judgeEach } from "../../kit/three-valued";
import { fail, notApplicable, passIf, type Verdict } from "../../kit/verdict";
import { encryption } from "./shared/frameworks";
import { classicLoadBalancerTypes, listenerTypes } from "./shared/load-balancer-types";
import { protocolOf } from "./shared/load-balancers";

/** TLS 1.2 and later with forward secrecy; `Ext` policies add old ciphers. FIPS and post-quantum variants included. */
const recommended = /^ELBSecurityPolicy-TLS13-1-[23](-Res)?(-FIPS)?(-PQ)?-20\d\d-\d\d$/;
/** The strictest ready-made policy that classic load balancers know. */
const recommendedForClassic = "ELBSecurityPolicy-TLS-1-2-2017-01";
/** What AWS takes where the program says nothing; it admits TLS 1.0. */
const unsetPolicy = "ELBSecurityPolicy-2016-08";

export const albTlsPolicy = rule({
  name: "alb-tls-policy",
  sentence: "Every TLS listener takes a recommended policy of TLS 1.2 or 1.3.",
  severity: "high",
  frameworks: { fsbp: ["ELB.17"], checkov: ["CKV_AWS_103", "CKV2_AWS_74"], ...encryption },
  remediation: "Set `sslPolicy` to an ELBSecurityPolicy-TLS13-1-2-Res or ELBSecurityPolicy-TLS13-1-3 policy.",
  types: [...listenerTypes, ...classicLoadBalancerTypes],
  judge: (subject, estate) => {
    if ((classicLoadBalancerTypes as readonly string[]).includes(subject.type))
      return judgeClassic(estate, subject);
    if (!["HTTPS", "TLS"].includes(protocolOf(subject))) return notApplicable("does not speak TLS");
    const policy = subject.text("sslPolicy", unsetPolicy);
    return passIf(
      recommended.test(policy),
      `takes ${policy}, which is not a recommended TLS 1.2 or 1.3 policy`,
    );
  },
});

function judgeClassic(estate: Estate, subject: Subject): Verdict {
  const speaksTls = subject
    .blocks("listeners")
    .some((listener) => ["HTTPS", "SSL"].includes(listener.text("lbProtocol").toUpperCase()));
  if (!speaksTls) return notApplicable("does not speak TLS");
  const policies = [
    ...named(
      estate,
      subject,
      "loadBalancerName",
      "aws:elb/loadBalancerPolicy:LoadBalancerPolicy",
      "aws:elasticloadbalancing/loadBalancerPolicy:LoadBalancerPolicy",
    ).filter((policy) => policy.text("policyTypeName") === "SSLNegotiationPolicyType"),
    ...named(
      estate,
      subject,
      "loadBalancer",
      "aws:elb/sslNegotiationPolicy:SslNegotiationPolicy",
      "aws:elasticloadbalancing/sslNegotiationPolicy:SslNegotiationPolicy",
    ),
  ];
  if (policies.length === 0) return fail(`takes ${unsetPolicy}, which admits TLS 1.0`);
  return judgeEach(policies, (policy) =>
    passIf(
      [...policy.blocks("policyAttributes"), ...policy.blocks("attributes")].some(
        (attribute) =>
          attribute.text("name") === "Reference-Security-Policy" &&
          attribute.text("value") === recommendedForClassic,
      ),
      `takes ${policy.name}, which does not refer to ${recommendedForClassic}`,
    ),
  );
}
