import { severities } from "./results";
import type { Control, ListedException, Report } from "./schema";

type Verdict = Report["verdict"];

/** The whole report in a sentence. Only what was judged completely may look green. */
export function verdictOf(
  controls: readonly Control[],
  exceptions: readonly ListedException[],
  missingJudgements: number,
): Verdict {
  const failing = controls.filter(({ status }) => status === "fail");
  const mandatory = failing.filter(({ level }) => level === "mandatory");
  const advisory = failing.filter(({ level }) => level === "advisory");
  const disordered = exceptions.filter(({ state }) => state !== "in force");
  const mandatoryViolations = failures(mandatory) + disordered.length;
  const open = controls.reduce((sum, { counts }) => sum + counts["not-evaluated"], 0) - missingJudgements;
  const common = { mandatoryViolations, advisoryViolations: failures(advisory), missingJudgements };
  const notes = [
    ...overrideNote(exceptions),
    ...disordered.map(
      ({ rule, resource, state, owner, declaredBy }) =>
        `The exception of ${owner} for ${rule} on ${declaredBy === "stack" ? "every resource" : resource} ` +
        `is out of order: ${stateWords[state]}.`,
    ),
    ...(missingJudgements > 0
      ? [`${several(missingJudgements, "judgement is", "judgements are")} missing: the packs said nothing.`]
      : []),
    ...(advisory.length > 0
      ? [
          `${several(failures(advisory), "violation", "violations")} of ${several(advisory.length, "advisory control", "advisory controls")}; they do not block.`,
        ]
      : []),
    ...(open > 0
      ? [
          `${several(open, "judgement waits", "judgements wait")} for values that are known only after deployment.`,
        ]
      : []),
    ...exceptedNote(controls),
    ...silentNote(controls),
  ];
  if (mandatoryViolations > 0)
    return { status: "violations", sentence: violated(mandatory, disordered.length), notes, ...common };
  if (missingJudgements > 0 || !controls.some(({ rows }) => rows.length > 0)) {
    return {
      status: "incomplete",
      sentence: "Incomplete: this report proves nothing yet.",
      notes,
      ...common,
    };
  }
  return open > 0
    ? {
        status: "open",
        sentence: "No violation of a mandatory control; some judgements are still open.",
        notes,
        ...common,
      }
    : { status: "compliant", sentence: "Every mandatory control holds.", notes, ...common };
}

function violated(mandatory: readonly Control[], disordered: number): string {
  const worst = severities.find((severity) => mandatory.some((control) => control.severity === severity));
  const resources = new Set(
    mandatory.flatMap(({ rows }) => rows.filter(({ result }) => result === "fail").map(({ urn }) => urn)),
  );
  const parts = [
    ...(mandatory.length > 0
      ? [
          `${several(failures(mandatory), "violation", "violations")} of ` +
            `${several(mandatory.length, "mandatory control", "mandatory controls")} on ` +
            `${several(resources.size, "resource", "resources")}; the worst is ${worst ?? ""}`,
        ]
      : []),
    ...(disordered > 0 ? [`${several(disordered, "exception", "exceptions")} out of order`] : []),
  ];
  return `Not compliant: ${parts.join(", and ")}.`;
}

/** First of all notes: while it holds, a slip loses data. */
function overrideNote(exceptions: readonly ListedException[]): string[] {
  const declared = exceptions.filter(({ declaredBy }) => declaredBy === "stack");
  const [first] = declared;
  if (first === undefined) return [];
  const count = declared.reduce((sum, { takesOut }) => sum + takesOut, 0);
  return [
    `${first.reason} (${first.owner}, until ${first.expires}). ` +
      `${several(count, "violation is", "violations are")} excepted by that.`,
  ];
}

function exceptedNote(controls: readonly Control[]): string[] {
  const count = controls.reduce((sum, { counts }) => sum + counts.excepted, 0);
  return count === 0
    ? []
    : [
        `${several(count, "violation is", "violations are")} taken out by an exception with an owner and an expiry.`,
      ];
}

function silentNote(controls: readonly Control[]): string[] {
  const count = controls.filter(({ status }) => status === "no-resource").length;
  return count === 0 ? [] : [`${several(count, "control", "controls")} found no resource to judge.`];
}

const stateWords: Readonly<Record<ListedException["state"], string>> = {
  "in force": "in force",
  expired: "it has expired",
  "not needed": "it takes no violation out",
  "no such resource": "it names no resource of this stack",
  "too long": "it ends later than an override of the protection may",
};

function failures(controls: readonly Control[]): number {
  return controls.reduce((sum, { counts }) => sum + counts.fail, 0);
}

/** A number with its noun. */
export function several(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

/** With separators for thousands: the same in every locale. */
export function number(value: number): string {
  return value.toLocaleString("en-US");
}
