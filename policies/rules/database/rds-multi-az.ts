import type { Estate } from "../../kit/estate";
import { isProduction } from "../../kit/production";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { notApplicable, pass, passIf, type Verdict } from "../../kit/verdict";
import { replicaPath } from "./lineage";
import { cluster, clusterInstance, instance } from "./types";

/** Unset means one zone. An Aurora cluster needs a second member; a Multi-AZ cluster has three by its nature. */
export const rdsMultiAz = rule({
  name: "rds-multi-az",
  sentence: "Every production database survives the loss of a zone with a standby or a second member.",
  severity: "high",
  frameworks: {
    fsbp: ["RDS.5"],
    cis: ["2.2.4"],
    checkov: ["CKV_AWS_157"],
    gdpr: ["32(1)(b)"],
    lgpd: ["46"],
    requirements: ["MG-G05", "EG-G05", "EG-149"],
  },
  remediation:
    "Set `multiAz: true`; with Aurora, add a cluster instance that names the cluster in `clusterIdentifier`.",
  types: [instance, cluster],
  judge: (subject, estate) => {
    if (replicaPath(subject) !== undefined)
      return notApplicable("A replica: its primary carries the standby.");
    if (!isProduction(subject)) return notApplicable("Not a production stack.");
    return subject.type === cluster ? clusterVerdict(subject, estate) : instanceVerdict(subject);
  },
});

function instanceVerdict(subject: Subject): Verdict {
  return passIf(subject.flag("multiAz", false), "has no standby in a second zone");
}

function clusterVerdict(subject: Subject, estate: Estate): Verdict {
  if (subject.has("dbClusterInstanceClass")) return pass;
  const members = estate.namedBy(subject, "clusterIdentifier", clusterInstance);
  return passIf(members.length >= 2, `has ${members.length} members, too few to fail over to another zone`);
}
