import { frameworkKeys, frameworkTitles } from "../../model/frameworks";
import {
  type ControlStatus,
  type Counts,
  by,
  controlStatuses,
  countResults,
  resultTitles,
  results,
  severities,
} from "../../model/results";
import type { Control, Report } from "../../model/schema";
import { number, several } from "../../model/verdict";
import { type ControlView, controlView } from "./control-view";

/** What the page shows, in the page's own order and words: templates decide nothing. */
export type View = ReturnType<typeof viewOf>;

const statusTitles: Readonly<Record<ControlStatus, string>> = {
  ...resultTitles,
  "no-resource": "No resource",
};

export function viewOf(report: Report): {
  readonly report: Report;
  readonly title: string;
  readonly context: readonly string[];
  readonly tone: "bad" | "open" | "good";
  readonly tiles: readonly { readonly status: string; readonly title: string; readonly number: string }[];
  readonly bar: readonly {
    readonly result: string;
    readonly x: string;
    readonly width: string;
    readonly title: string;
  }[];
  readonly matrix: readonly { readonly title: string; readonly cells: readonly Cell[] }[];
  readonly systems: readonly { readonly title: string; readonly cells: readonly Cell[] }[];
  readonly statuses: readonly { readonly key: ControlStatus; readonly title: string }[];
  readonly results: readonly { readonly key: string; readonly title: string }[];
  readonly severities: readonly string[];
  readonly frameworkChoices: readonly Choice[];
  readonly controls: readonly ControlView[];
  readonly silent: readonly Control[];
  readonly laws: readonly Report["frameworks"][number][];
  readonly processing: readonly { readonly system: string; readonly stores: Report["processing"] }[];
  readonly titleOf: (status: ControlStatus) => string;
  readonly number: (value: number) => string;
  readonly days: (days: string) => string;
} {
  const { subject, totals, controls, verdict } = report;
  return {
    report,
    title: `${subject.project} · ${subject.stack}`,
    context: contextOf(report),
    tone: verdict.status === "compliant" ? "good" : verdict.status === "open" ? "open" : "bad",
    tiles: controlStatuses.map((status) => ({
      status,
      title: statusTitles[status],
      number: number(totals.controlsByStatus[status]),
    })),
    bar: barOf(totals.judgements),
    matrix: severities.map((severity) => ({
      title: severity,
      cells: controlStatuses.map((status) => {
        const count = controls.filter((each) => each.severity === severity && each.status === status).length;
        return { status, count: number(count), zero: count === 0 };
      }),
    })),
    systems: subject.systems.flatMap((system) => systemLine(system, controls)),
    statuses: controlStatuses.map((key) => ({ key, title: statusTitles[key] })),
    results: results.map((key) => ({ key, title: resultTitles[key] })),
    severities,
    frameworkChoices: frameworkKeys.map((key) => ({
      key,
      title: frameworkTitles[key],
      references: report.frameworks.find((each) => each.key === key)?.references.map(({ id }) => id) ?? [],
    })),
    controls: [...controls]
      .sort(
        by(
          ({ status }) => controlStatuses.indexOf(status),
          ({ severity }) => severities.indexOf(severity),
          ({ id }) => id,
        ),
      )
      .map(controlView),
    silent: controls.filter(({ status }) => status === "no-resource"),
    laws: report.frameworks.filter(({ references }) => references.length > 0),
    processing: [...new Set(report.processing.map(({ system }) => system))].map((system) => ({
      system,
      stores: report.processing.filter((store) => store.system === system),
    })),
    titleOf: (status) => statusTitles[status],
    number,
    days: (days) => several(Number(days), "day", "days"),
  };
}

interface Cell {
  readonly status: ControlStatus;
  readonly count: string;
  readonly zero: boolean;
}

interface Choice {
  readonly key: string;
  readonly title: string;
  readonly references: readonly string[];
}

function contextOf({ subject, digests, at }: Report): readonly string[] {
  const { commit, clean } = digests.revision;
  return [
    subject.source === "preview"
      ? `Plan of the program, ${subject.cloud} cloud`
      : "Exported state of the stack",
    `${number(subject.resources)} resources`,
    commit === ""
      ? "no git revision"
      : `revision ${commit.slice(0, 10)}${clean ? "" : " with local changes"}`,
    `digest ${digests.whole.slice(0, 12)}`,
    ...(at === undefined ? [] : [at]),
  ];
}

function barOf(judgements: Counts): { result: string; x: string; width: string; title: string }[] {
  const total = results.reduce((sum, result) => sum + judgements[result], 0);
  let x = 0;
  return results.flatMap((result) => {
    const share = total === 0 ? 0 : (judgements[result] / total) * 100;
    const start = x;
    x += share;
    if (share === 0) return [];
    const title = `${resultTitles[result]}: ${number(judgements[result])}`;
    return [{ result, x: `${start.toFixed(3)}%`, width: `${share.toFixed(3)}%`, title }];
  });
}

function systemLine(system: string, controls: readonly Control[]): { title: string; cells: Cell[] }[] {
  const counts = countResults(controls.flatMap(({ rows }) => rows.filter((row) => row.system === system)));
  if (results.every((result) => counts[result] === 0)) return [];
  const cells = results.map((status) => ({
    status,
    count: number(counts[status]),
    zero: counts[status] === 0,
  }));
  return [{ title: system, cells }];
}
