import { rule } from "../../kit/rule";
import { judgeEach } from "../../kit/three-valued";
import { passIf } from "../../kit/verdict";

const secondVersion = "aws:apigatewayv2/domainName:DomainName";

/** `TLS_1_2`, and the policies named after TLS 1.2 and 1.3 (`SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09`). */
const recommended = /^(TLS_1_2|SecurityPolicy_TLS1[23]_)/;

/** Unset means TLS 1.0 for an endpoint at the edge and TLS 1.2 for others: it must be said. */
export const apiTls = rule({
  name: "api-tls",
  sentence: "Every name of an API answers with TLS 1.2 or later.",
  severity: "medium",
  frameworks: { checkov: ["CKV_AWS_206"], gdpr: ["32(1)(a)"], lgpd: ["46"] },
  remediation: "Set `securityPolicy` to TLS_1_2 or a policy of TLS 1.3.",
  types: ["aws:apigateway/domainName:DomainName", secondVersion],
  judge: (name) =>
    judgeEach(name.type === secondVersion ? name.blocks("domainNameConfiguration") : [name], (each) =>
      passIf(recommended.test(each.text("securityPolicy")), "does not ask for TLS 1.2"),
    ),
});
