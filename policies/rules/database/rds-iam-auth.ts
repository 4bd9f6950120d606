import { rule } from "../../kit/rule";
import { notApplicable, passIf } from "../../kit/verdict";
import { engineOf } from "./lineage";
import { cluster, instance } from "./types";

const engines = ["postgres", "aurora-postgresql", "mysql", "aurora-mysql", "mariadb"];
const graph = "aws:neptune/cluster:Cluster";

/** Unset means passwords only. */
export const rdsIamAuth = rule({
  name: "rds-iam-auth",
  sentence: "People and jobs can log in to every database with a short-lived token of IAM.",
  severity: "medium",
  frameworks: {
    fsbp: ["RDS.10", "RDS.12", "Neptune.7"],
    checkov: ["CKV_AWS_161", "CKV_AWS_162", "CKV_AWS_359"],
    gdpr: ["32(1)(b)"],
    lgpd: ["46"],
  },
  remediation: "Set `iamDatabaseAuthenticationEnabled: true`.",
  types: [instance, cluster, graph],
  judge: (subject, estate) => {
    const { engine } = engineOf(subject, estate);
    return subject.type === graph || engines.includes(engine)
      ? passIf(
          subject.flag("iamDatabaseAuthenticationEnabled", false),
          "knows passwords only, no tokens of IAM",
        )
      : notApplicable(`The engine ${engine} knows no IAM authentication.`);
  },
});
