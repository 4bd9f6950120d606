import { rule } from "../../kit/rule";
import { fail, notApplicable, pass, type Verdict } from "../../kit/verdict";
import { engineOf, isPostgres, replicaPath, sourceOf } from "./lineage";
import { cluster, clusterInstance, instance } from "./types";

/**
 * First minor version without the flaws in `log_fdw` and in reading files, by major version. RDS: 9.6.22, 10.17, 11.12,
 * 12.7, 13.3; Aurora: 10.14, 11.9. Later major versions never had them; earlier ones are no longer offered. AWS security
 * bulletin AWS-2022-004, with the versions as Checkov's CKV_AWS_250 has them.
 */
const safeFrom: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  postgres: { "9.6": 22, "10": 17, "11": 12, "12": 7, "13": 3 },
  "aurora-postgresql": { "10": 14, "11": 9, "12": 0, "13": 0 },
};

const lastAffectedMajor = 13;

/** Unset, or a major version alone, means the minor version that AWS offers today, which is a safe one. */
export const rdsSafeEngineVersion = rule({
  name: "rds-safe-engine-version",
  sentence: "No PostgreSQL version has the known flaws in log_fdw and in reading files.",
  severity: "high",
  frameworks: { checkov: ["CKV_AWS_250", "CKV_AWS_388"], gdpr: ["32(1)(d)"], lgpd: ["46"] },
  remediation: "Raise `engineVersion`, or give the major version only.",
  types: [instance, cluster, clusterInstance],
  judge: (subject, estate) => {
    if (replicaPath(subject) !== undefined && sourceOf(subject, estate) !== undefined)
      return notApplicable("A replica: it runs its primary's version.");
    const { engine, version } = engineOf(subject, estate);
    if (!isPostgres(engine)) return notApplicable(`The engine is ${engine}, not PostgreSQL.`);
    return verdictOf(engine, version);
  },
});

function verdictOf(engine: string, version: string): Verdict {
  if (version === "") return pass;
  const parts = version.split(/[.-]/);
  const major = parts[0] === "9" ? parts.slice(0, 2).join(".") : (parts[0] ?? "");
  const minor = parts[0] === "9" ? parts[2] : parts[1];
  if (Number(parts[0]) > lastAffectedMajor) return pass;
  const needed = safeFrom[engine]?.[major];
  if (needed === undefined) return fail(`runs ${engine} ${version}, which is long out of support`);
  if (minor === undefined || Number(minor) >= needed) return pass;
  return fail(`runs ${engine} ${version}; the flaws are mended from ${major}.${needed} on`);
}
