import { rule } from "../../kit/rule";
import { notApplicable, passIf } from "../../kit/verdict";
import { hasOwnInstances } from "./lineage";
import { cluster, clusterInstance, instance } from "./types";

const certificate = "aws:rds/certificate:Certificate";

/** What AWS gives a new database of an account that has not chosen another (RDS user guide, "Certificate authorities"). */
const defaultAuthority = "rds-ca-rsa2048-g1";

/** `rds-ca-2019` ended on 22 August 2024, `rds-ca-2015` before. */
const current = /^rds-ca-(rsa2048|rsa4096|ecc384)-g\d+$/;

const paths: Readonly<Record<string, string>> = {
  [certificate]: "certificateIdentifier",
  [cluster]: "caCertificateIdentifier",
};

/** Unset means the account's default authority, which is a current one. */
export const rdsCurrentCa = rule({
  name: "rds-current-ca",
  sentence: "Every database shows a server certificate of an authority that has not expired.",
  severity: "medium",
  frameworks: { checkov: ["CKV_AWS_211"], gdpr: ["32(1)(a)"], lgpd: ["46"] },
  remediation: 'Set `caCertIdentifier` to "rds-ca-rsa2048-g1", "rds-ca-rsa4096-g1" or "rds-ca-ecc384-g1".',
  types: [instance, clusterInstance, cluster, certificate],
  judge: (subject) => {
    const path = paths[subject.type] ?? "caCertIdentifier";
    if (!hasOwnInstances(subject) && !subject.has(path))
      return notApplicable("An Aurora cluster: judged on its instances.");
    const authority = subject.text(path, defaultAuthority);
    return passIf(
      current.test(authority),
      `has a certificate of ${authority}, an authority that has expired`,
    );
  },
});
