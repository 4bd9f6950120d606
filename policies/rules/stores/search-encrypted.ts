import { rule } from "../../kit/rule";
import { allOf, passIf } from "../../kit/verdict";
import { encryption, searchDomains } from "./types";

/** The policies with TLS 1.2 at least; unset means one with TLS 1.0. */
const recommended = /^Policy-Min-TLS-1-[2-9]/;

/** Unset means off, each of them. */
export const searchEncrypted = rule({
  name: "search-encrypted",
  sentence: "Every search domain encrypts its disks, talks TLS among its nodes, and answers HTTPS only.",
  severity: "high",
  frameworks: {
    fsbp: ["OpenSearch.1", "OpenSearch.3", "OpenSearch.8", "ES.1", "ES.3", "ES.8"],
    checkov: ["CKV_AWS_5", "CKV_AWS_6", "CKV_AWS_83", "CKV_AWS_228"],
    ...encryption,
  },
  remediation:
    "Set `encryptAtRest.enabled`, `nodeToNodeEncryption.enabled`, `domainEndpointOptions.enforceHttps` and `tlsSecurityPolicy` Policy-Min-TLS-1-2-PFS-2023-10.",
  types: searchDomains,
  judge: (domain) => {
    const policy = domain.text("domainEndpointOptions.tlsSecurityPolicy", "Policy-Min-TLS-1-0-2019-07");
    return allOf([
      passIf(domain.flag("encryptAtRest.enabled", false), "does not encrypt its disks"),
      passIf(domain.flag("nodeToNodeEncryption.enabled", false), "talks without TLS among its nodes"),
      passIf(domain.flag("domainEndpointOptions.enforceHttps", false), "answers over plain HTTP"),
      passIf(recommended.test(policy), `takes ${policy}, which admits TLS before 1.2`),
    ]);
  },
});
