import type { Location, Log, ReportingDescriptor, Result as SarifResult } from "sarif";
import { stackFile } from "../../../config/stack-files";
import { sha256 } from "../canonical";
import { frameworkKeys } from "../model/frameworks";
import type { Severity } from "../model/results";
import type { Control, Report, Row } from "../model/schema";

/** GitHub's scale of severity, from CVSS: critical from 9.0, high from 7.0, medium from 4.0. */
const scores: Readonly<Record<Severity, string>> = {
  critical: "9.5",
  high: "8.0",
  medium: "5.5",
  low: "2.0",
};
const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "note",
};

/**
 * SARIF 2.1.0. Results are what somebody must look at: violations, excepted ones as suppressed, and what could not be
 * evaluated as open. Passes stay out: code scanning takes every result for an alert.
 */
export function renderSarif(report: Report): string {
  const { subject, controls, digests, verdict } = report;
  const log: Log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "mail-estate policies",
            semanticVersion: "1.0.0",
            rules: controls.map(ruleOf),
            properties: { packsSha256: digests.packs },
          },
        },
        automationDetails: { id: `${subject.project}/${subject.stack}/` },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: {
          "%SRCROOT%": { description: { text: "The root of the project." } },
        },
        results: controls.flatMap((control, index) =>
          control.rows.flatMap((row) => resultOf(control, index, row, subject.stack)),
        ),
        properties: { verdict: verdict.status, sha256: digests.whole },
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 1)}\n`;
}

function ruleOf(control: Control): ReportingDescriptor {
  const references = frameworkKeys.flatMap((key) =>
    (control.frameworks[key] ?? []).map((reference) => `${key}:${reference}`),
  );
  return {
    id: control.id,
    name: control.id
      .split("-")
      .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
      .join(""),
    shortDescription: { text: control.sentence },
    fullDescription: { text: control.sentence },
    help: { text: control.remediation, markdown: control.remediation },
    defaultConfiguration: { level: levels[control.severity] },
    properties: {
      tags: ["security", ...references],
      "security-severity": scores[control.severity],
      level: control.level,
    },
  };
}

function resultOf(control: Control, ruleIndex: number, row: Row, stack: string): SarifResult[] {
  if (row.result === "pass" || row.result === "not-applicable") return [];
  const open = row.result === "not-evaluated";
  return [
    {
      ruleId: control.id,
      ruleIndex,
      kind: open ? "open" : "fail",
      level: open ? "none" : levels[control.severity],
      message: { text: `${row.name} (${row.type}): ${row.words || control.sentence}` },
      locations: [locationOf(row, stack)],
      // Without the stack's name: the same violation in another stack is another run, not another alert.
      partialFingerprints: {
        "controlAndResource/v1": sha256(`${control.id}\n${row.urn.split("::").slice(2).join("::")}`),
      },
      ...(row.exception !== undefined && {
        suppressions: [
          {
            kind: "external" as const,
            status: "accepted" as const,
            justification: `${row.exception.reason} (${row.exception.owner}, until ${row.exception.expires})`,
          },
        ],
      }),
      properties: { result: row.result, system: row.system, urn: row.urn },
    },
  ];
}

/** The line that declares the resource; where nobody tells it, the stack's file, without a line. */
function locationOf({ place, urn, name }: Row, stack: string): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(place?.file ?? stackFile(stack)), uriBaseId: "%SRCROOT%" },
      ...(place !== undefined && { region: { startLine: place.line, startColumn: place.column } }),
    },
    logicalLocations: [{ name, fullyQualifiedName: urn, kind: "resource" }],
  };
}
