import type { Estate } from "../../kit/estate";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { Undetermined } from "../../kit/value";
import { notApplicable, passIf } from "../../kit/verdict";
import { engineOf, isPostgres } from "./lineage";
import { familyOf, parameterOf } from "./parameters";
import { cluster, clusterParameterGroup, instance, parameterGroup } from "./types";

/**
 * The parameter that refuses plain connections, by engine, and the major version from which its default is on. RDS User
 * Guide, "Using SSL with a PostgreSQL DB instance": 1 for version 15 and later, 0 before. Aurora User Guide, "Security
 * with Amazon Aurora PostgreSQL": 1 for version 17 and later. For the other engines it must be said.
 */
const parameters: Readonly<Record<string, { readonly name: string; readonly onFrom: number }>> = {
  postgres: { name: "rds.force_ssl", onFrom: 15 },
  "aurora-postgresql": { name: "rds.force_ssl", onFrom: 17 },
  mysql: { name: "require_secure_transport", onFrom: Infinity },
  "aurora-mysql": { name: "require_secure_transport", onFrom: Infinity },
  mariadb: { name: "require_secure_transport", onFrom: Infinity },
};

/** Unset means the default of the group's family, or of AWS's own group where none is attached. */
export const rdsTlsEnforced = rule({
  name: "rds-tls-enforced",
  sentence: "Every database refuses connections without TLS by the parameter group that is attached to it.",
  severity: "high",
  frameworks: {
    fsbp: ["RDS.38"],
    checkov: ["CKV2_AWS_69"],
    gdpr: ["32(1)(a)"],
    lgpd: ["46"],
    requirements: ["MG-175", "MG-224"],
  },
  remediation: 'Set `rds.force_ssl` to "1" in the parameter group and attach it by `parameterGroupName`.',
  types: [instance, cluster],
  judge: (subject, estate) => {
    const { engine } = engineOf(subject, estate);
    const parameter = parameters[engine];
    if (parameter === undefined) return notApplicable(`The engine ${engine} requires TLS by other means.`);
    const { value, major } = settingOf(subject, estate, parameter.name);
    const on = value === undefined ? major >= parameter.onFrom : value === "1" || value === "on";
    return passIf(on, refusal(engine, parameter.name, value));
  },
});

interface Setting {
  readonly value: string | undefined;
  /** Major version whose default holds where the value is undefined. */
  readonly major: number;
}

function settingOf(subject: Subject, estate: Estate, name: string): Setting {
  const isCluster = subject.type === cluster;
  const path = isCluster ? "dbClusterParameterGroupName" : "parameterGroupName";
  if (!subject.has(path)) return { value: undefined, major: majorOf(subject, estate) };
  const [group] = estate.targetsOf(subject, path, isCluster ? clusterParameterGroup : parameterGroup);
  if (group !== undefined)
    return { value: parameterOf(group, name), major: familyOf(group.text("family")).major };
  const named = subject.text(path);
  // AWS's own groups are called `default.<family>`; nobody can change them. Of any other group nothing is known here.
  if (!named.startsWith("default.")) throw new Undetermined(path);
  return { value: undefined, major: familyOf(named.slice("default.".length)).major };
}

/** A database that names no version gets AWS's current default, which is beyond every `onFrom`. */
function majorOf(subject: Subject, estate: Estate): number {
  const { engine, version } = engineOf(subject, estate);
  return version === "" && isPostgres(engine) ? Number.MAX_SAFE_INTEGER : Number(version.split(".")[0]);
}

function refusal(engine: string, name: string, value: string | undefined): string {
  const said =
    value === undefined ? `leaves ${name} at the default of its version` : `sets ${name} to "${value}"`;
  return `${said}, so ${engine} accepts connections without TLS`;
}
