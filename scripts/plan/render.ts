import { colour as pc } from "../cli/colour";
import { type Diagnostic, type Operation, type Plan, type PlannedResource, changesOf, nameOf } from "./plan";
import { showValue } from "./show-value";
import { isCloudResource, summarise, totals } from "./summary";
import { table } from "./table";

export interface RenderOptions {
  /** Every created resource with its inputs instead of counts by type. */
  readonly verbose: boolean;
  /** What the run was: decides the words. */
  readonly tense: keyof typeof words;
}

const words = {
  plan: {
    create: "to create",
    update: "to update",
    replace: "to replace",
    delete: "to delete",
    import: "to import",
    forget: "to forget",
  },
  done: {
    create: "created",
    update: "updated",
    replace: "replaced",
    delete: "deleted",
    import: "imported",
    forget: "forgotten",
  },
  drift: {
    update: "changed behind the program's back",
    delete: "gone from the cloud",
    create: "found",
    import: "imported",
  },
} as const;

const columns: readonly { readonly operation: Operation; readonly sign: string }[] = [
  { operation: "create", sign: "+" },
  { operation: "update", sign: "~" },
  { operation: "replace", sign: "±" },
  { operation: "delete", sign: "-" },
  { operation: "same", sign: "=" },
];
const paint: Readonly<Partial<Record<Operation, (text: string) => string>>> = {
  create: pc.green,
  update: pc.yellow,
  replace: pc.magenta,
  delete: pc.red,
};

/** A plan, or the account of a run, as people like to read it. */
export function render(plan: Plan, options: RenderOptions): string {
  const sections = [
    renderSummary(plan),
    renderChanges(plan, options),
    renderPolicies(plan),
    renderDiagnostics(plan.diagnostics),
  ];
  return [...sections.filter((section) => section !== ""), renderTotals(plan, options.tense)].join("\n\n");
}

function renderSummary(plan: Plan): string {
  const groups = summarise(plan);
  if (groups.length === 0) return "";
  const rows = groups.map(({ system, group, counts }, index) => [
    groups[index - 1]?.system === system ? "" : system,
    group,
    ...columns.map(({ operation }) => count(counts[operation], operation)),
  ]);
  return table(["system", "part", ...columns.map(({ sign, operation }) => `${sign} ${operation}`)], rows);
}

function count(number: number | undefined, operation: Operation): string {
  if (number === undefined) return pc.dim("·");
  return (paint[operation] ?? pc.dim)(String(number));
}

function renderChanges(plan: Plan, { verbose }: RenderOptions): string {
  const changes = changesOf(plan).filter(isCloudResource);
  const created = changes.filter(({ operation }) => operation === "create");
  const others = changes.filter(({ operation }) => operation !== "create");
  const lines = others.flatMap((resource) => renderResource(resource));
  if (verbose) lines.push(...created.flatMap(renderCreated));
  else lines.push(...renderCreatedByType(created));
  return lines.length === 0 ? "" : [pc.bold("Changes"), ...lines].join("\n");
}

function renderResource({ operation, name, type, changes, before }: PlannedResource): string[] {
  const sign = columns.find((column) => column.operation === operation)?.sign ?? "→";
  const colour = paint[operation] ?? pc.cyan;
  const note = operation === "delete" && before?.protect === true ? pc.red(" (protected)") : "";
  return [
    `  ${colour(`${sign} ${name}`)}  ${pc.dim(type)}${note}`,
    ...changes.map(({ path, before: old, after, replaces }) => {
      const line = `${path}: ${showValue(old)} → ${showValue(after)}`;
      return `      ${line}${replaces && operation === "replace" ? pc.magenta("  (forces replacement)") : ""}`;
    }),
  ];
}

function renderCreated({ name, type, inputs }: PlannedResource): string[] {
  return [
    `  ${pc.green(`+ ${name}`)}  ${pc.dim(type)}`,
    ...Object.entries(inputs).map(([key, value]) => `      ${key}: ${showValue(value)}`),
  ];
}

function renderCreatedByType(created: readonly PlannedResource[]): string[] {
  const byType = new Map<string, number>();
  for (const { type } of created) byType.set(type, (byType.get(type) ?? 0) + 1);
  const sorted = [...byType].sort(([left, many], [right, more]) => more - many || (left < right ? -1 : 1));
  const lines = sorted.map(([type, number]) => `  ${pc.green(`+ ${String(number).padStart(4)}`)}  ${type}`);
  return lines.length === 0 ? [] : [...lines, pc.dim("  (--verbose lists each one)")];
}

function renderPolicies({ violations }: Plan): string {
  if (violations.length === 0) return "";
  const lines = violations.map(({ level, pack, policy, message, urn }) => {
    const place = urn === undefined ? "" : ` ${nameOf(urn)}:`;
    return `  ${level === "mandatory" ? pc.red(level) : pc.yellow(level)} ${pack}/${policy}:${place} ${message.replaceAll("\n", "\n    ")}`;
  });
  return [pc.bold("Policies"), ...lines].join("\n");
}

function renderDiagnostics(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return "";
  const lines = diagnostics.map(({ severity, message, urn }) => {
    const colour = severity === "error" ? pc.red : severity === "warning" ? pc.yellow : pc.dim;
    const place = urn === undefined ? "" : `${nameOf(urn)}: `;
    return `  ${colour(severity)}: ${place}${message.replaceAll("\n", "\n    ")}`;
  });
  return [pc.bold("Diagnostics"), ...lines].join("\n");
}

function renderTotals(plan: Plan, tense: RenderOptions["tense"]): string {
  const counts = totals(plan);
  const parts = Object.entries(words[tense]).flatMap(([operation, word]) => {
    const number = counts[operation as Operation];
    return number === undefined ? [] : [`${number} ${word}`];
  });
  const unchanged = (counts.same ?? 0) + (counts.refresh ?? 0);
  const changed = parts.length === 0 ? (tense === "drift" ? "no drift" : "no changes") : parts.join(", ");
  const state = plan.succeeded ? "" : pc.red(tense === "plan" ? " (the plan failed)" : " before it failed");
  return `${pc.bold(`${plan.stack}: ${changed}`)}, ${unchanged} unchanged${state} ${pc.dim(`(${plan.durationSeconds.toFixed(1)} s)`)}`;
}
