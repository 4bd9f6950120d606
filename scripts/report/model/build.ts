import type { Findings } from "../input/findings";
import type { Inventory } from "../input/inventory";
import { processingRecord } from "../processing/record";
import { controlsOf } from "./controls";
import { coverageOf } from "./frameworks";
import { by, compare, countResults, controlStatuses, severities } from "./results";
import { type Control, type ListedException, type Report, reportSchemaId } from "./schema";
import type { Digests } from "./schema-parts";
import { verdictOf } from "./verdict";

export interface ReportInput {
  readonly inventory: Inventory;
  readonly findings: Findings;
  readonly digests: Digests;
  readonly cloud: string;
  /** The moment that the caller names; the report itself looks at no clock. */
  readonly at?: string;
}

/** The one model behind every rendering. A function of its input: same input, same report. */
export function buildReport({ inventory, findings, digests, cloud, at }: ReportInput): Report {
  const { controls, missingJudgements } = controlsOf(findings, inventory);
  const rows = controls.flatMap((control) => control.rows);
  const exceptions = listedExceptions(findings, controls);
  const systems = new Set(inventory.items.map(({ system }) => system));
  return {
    schema: reportSchemaId,
    ...(at !== undefined && { at }),
    subject: {
      project: inventory.project,
      stack: inventory.stack,
      source: inventory.source,
      cloud,
      resources: inventory.items.filter(({ type }) => /^(?!estate:|pulumi:)/.test(type)).length,
      systems: [...systems].sort(compare),
    },
    verdict: verdictOf(controls, exceptions, missingJudgements),
    totals: {
      controls: controls.length,
      controlsByStatus: tally(
        controlStatuses,
        controls,
        ({ status }) => status,
        () => 1,
      ),
      judgements: countResults(rows),
      failuresBySeverity: tally(
        severities,
        controls,
        ({ severity }) => severity,
        ({ counts }) => counts.fail,
      ),
    },
    controls,
    exceptions,
    ...(exceptions.length > 0 && { exceptionsWeighedOn: findings.today }),
    frameworks: coverageOf(controls),
    processing: processingRecord(inventory, rows),
    digests,
  };
}

function listedExceptions(findings: Findings, controls: readonly Control[]): ListedException[] {
  const rows = new Map(controls.map((control) => [control.id, control.rows]));
  return findings.exceptions
    .map(({ rule, resource, owner, reason, expires, declaredBy, state }) => ({
      rule,
      resource,
      owner,
      reason,
      expires,
      ...(declaredBy !== undefined && { declaredBy }),
      state,
      takesOut: (rows.get(rule) ?? []).filter(
        ({ exception: used }) => used?.owner === owner && used.reason === reason && used.expires === expires,
      ).length,
    }))
    .sort(
      by(
        ({ expires }) => expires,
        ({ rule }) => rule,
        ({ resource }) => resource,
      ),
    );
}

function tally<K extends string>(
  keys: readonly K[],
  controls: readonly Control[],
  keyOf: (control: Control) => K,
  weight: (control: Control) => number,
): Record<K, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const control of controls) counts[keyOf(control)] += weight(control);
  return counts;
}
