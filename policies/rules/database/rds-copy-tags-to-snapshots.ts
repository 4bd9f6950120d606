import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { cluster, instance } from "./types";

/** Unset means that snapshots carry no tags, so nobody can tell what data they hold. */
export const rdsCopyTagsToSnapshots = rule({
  name: "rds-copy-tags-to-snapshots",
  sentence: "Snapshots of every database carry its tags, so that the classification follows the data.",
  severity: "low",
  frameworks: {
    fsbp: ["RDS.16", "RDS.17"],
    checkov: ["CKV2_AWS_60", "CKV_AWS_313"],
    gdpr: ["30"],
    lgpd: ["37"],
  },
  remediation: "Set `copyTagsToSnapshot: true`.",
  types: [instance, cluster, "aws:neptune/cluster:Cluster"],
  judge: (subject) => passIf(subject.flag("copyTagsToSnapshot", false), "leaves its tags off its snapshots"),
});
