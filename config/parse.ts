import type { EstateSettings } from "../lib/sizing";
import { checkAlerting } from "./checks/alerting";
import { checkCaches } from "./checks/caches";
import { checkConnections } from "./checks/connections";
import { checkDatabases } from "./checks/database";
import { checkHosts } from "./checks/hosts";
import { checkNames } from "./checks/names";
import { checkPlaceholders } from "./checks/placeholders";
import { checkRegions } from "./checks/regions";
import { checkSiblings, type Sibling } from "./checks/siblings";
import { checkTags } from "./checks/tags";
import { checkTiers } from "./checks/tiers";
import { checkUploads } from "./checks/uploads";
import { keyText, type Fault, type Finding } from "./fault";
import { findingsOf } from "./issues";
import { partsOf, type Parts } from "./parts";
import { dangerousKeys } from "./plain";
import { foreignNamespaces, stackSchema, type StackConfig } from "./schema/stack";

/** The settings of a stack, or everything that is wrong with them. */
export type Result =
  | { readonly ok: true; readonly settings: EstateSettings }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Checks over several keys; each sees only the parts that are valid by themselves. */
const checks: readonly ((parts: Parts) => readonly Finding[])[] = [
  checkNames,
  checkRegions,
  checkDatabases,
  checkCaches,
  checkTiers,
  checkConnections,
  checkHosts,
  checkUploads,
  checkTags,
  checkAlerting,
];

/**
 * Settings from the `config:` section of a stack file. Never throws: every fault is listed, with its key, the value
 * and what is allowed.
 */
export function parseSettings(
  file: string,
  raw: Readonly<Record<string, unknown>>,
  siblings: readonly Sibling[] = [],
): Result {
  const own = withoutForeignKeys(raw);
  const parsed = stackSchema.safeParse(own);
  const parts = partsOf(own);
  const findings = unique([
    ...dangerousKeys(own),
    ...(parsed.success ? [] : findingsOf(parsed.error.issues, own)),
    ...checks.flatMap((check) => check(parts)),
    ...checkSiblings(parts, siblings),
    ...checkPlaceholders(own),
  ]);
  if (parsed.success && findings.length === 0) return { ok: true, settings: settingsOf(parsed.data) };
  return {
    ok: false,
    faults: findings.map(({ path, ...rest }) => ({ file, key: keyText(path), ...rest })),
  };
}

/** One finding a key and cause; the first is the most particular. */
function unique(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ path, given }) => {
    const id = JSON.stringify([path, given]);
    return !seen.has(id) && seen.add(id);
  });
}

function withoutForeignKeys(raw: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(raw).filter(([key]) => !foreignNamespaces.includes(key.split(":")[0] ?? "")),
  );
}

function settingsOf(config: StackConfig): EstateSettings {
  const { "estate:machineImages": machineImages } = config;
  return {
    environment: config["estate:environment"],
    account: { id: config["aws:allowedAccountIds"][0] ?? "", region: config["aws:region"] },
    recoveryRegion: config["estate:recoveryRegion"],
    owner: config["estate:owner"],
    protection: config["estate:protection"],
    network: config["estate:network"],
    audit: config["estate:audit"],
    alerting: config["estate:alerting"],
    ...(machineImages !== undefined && { machineImages }),
    systems: config["estate:systems"],
  };
}
