import { checkValue } from "../facts/checks";
import { replacementOf, unreviewedVerdict } from "../facts/replacement";
import { schemaOf } from "../schema/schema";
import { asked } from "./oracle";
import type { Asked, OracleType } from "./oracle";
import { reasonFor } from "./reviewed-differences";
import type { Measure } from "./reviewed-differences";

/** Verdicts of one measure on one type. A positive is 'replaces', 'required', 'computed', 'refused'. */
export interface Score {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
  /** Paths on which the verdicts differ, without those that are reviewed. */
  readonly unexplained: readonly string[];
  /** Paths on which they differ for a reason that is written down. */
  readonly explained: readonly string[];
}

export const measures: readonly Measure[] = ["replacement", "required", "computed", "values"];

interface Verdict {
  readonly path: string;
  readonly ours: boolean;
  readonly theirs: boolean;
}

/** Compares our verdicts on a type with the oracle's. */
export function compareType(type: string, oracle: OracleType): Readonly<Record<Measure, Score>> {
  const facts = asked(oracle);
  const scoreOf = (measure: Measure, verdicts: readonly Verdict[]): Score => score(type, measure, verdicts);
  return {
    replacement: scoreOf(
      "replacement",
      inputsOf(type, facts).flatMap((input) => replacementVerdict(type, input)),
    ),
    required: scoreOf(
      "required",
      topLevel(type, facts).map((input) => requiredVerdict(type, input)),
    ),
    computed: scoreOf("computed", computedVerdicts(type, facts)),
    values: scoreOf(
      "values",
      inputsOf(type, facts).flatMap((input) => valueVerdicts(type, input)),
    ),
  };
}

/** Replacement as the sources alone give it, without the reviewed table: what the table's corrections are worth. */
export function compareUnreviewed(type: string, oracle: OracleType): Score {
  const verdicts = inputsOf(type, asked(oracle)).flatMap(({ path, facts: { forceNew } }) =>
    typeof forceNew === "boolean"
      ? [{ path, ours: unreviewedVerdict(type, path) === "replace", theirs: forceNew }]
      : [],
  );
  return score(type, "replacement", verdicts);
}

/** What a program may set and the installed package knows. */
function inputsOf(type: string, facts: readonly Asked[]): readonly Asked[] {
  const { inputs } = schemaOf(type);
  return facts.filter(
    ({ path, isBlock, facts: { optional, required } }) =>
      inputs.has(path.split(".")[0] ?? "") && (isBlock || optional === true || required === true),
  );
}

/** A block appears or disappears as a whole; an attribute changes. */
function replacementVerdict(type: string, { path, isBlock, facts }: Asked): readonly Verdict[] {
  if (typeof facts.forceNew !== "boolean") return [];
  const ours = replacementOf(type, path, isBlock ? "add" : "change") === "replace";
  return [{ path, ours, theirs: facts.forceNew }];
}

function topLevel(type: string, facts: readonly Asked[]): readonly Asked[] {
  return inputsOf(type, facts).filter(({ path, isBlock }) => !isBlock && !path.includes("."));
}

function requiredVerdict(type: string, { path, facts }: Asked): Verdict {
  return { path, ours: schemaOf(type).required.includes(path), theirs: facts.required === true };
}

/** Properties that only AWS sets. The package's own vocabulary decides which are compared. */
function computedVerdicts(type: string, facts: readonly Asked[]): readonly Verdict[] {
  const { inputs, outputs } = schemaOf(type);
  return facts
    .filter(({ path, isBlock }) => !isBlock && (inputs.has(path) || outputs.has(path)))
    .map(({ path, facts: { computed, optional, required } }) => ({
      path,
      ours: outputs.has(path),
      theirs: computed === true && optional !== true && required !== true,
    }));
}

const nonsense = "no-such-value";

/** Every value the provider takes must pass, and one beyond must be refused; the latter counts as coverage. */
function valueVerdicts(type: string, { path, facts }: Asked): readonly Verdict[] {
  const isList = /"?(set|list)/.test(JSON.stringify(facts.type ?? ""));
  const refuses = (value: unknown): boolean => checkValue(type, path, isList ? [value] : value) !== undefined;
  const { allowed, range } = facts;
  if (allowed !== undefined) {
    const beyond = typeof allowed[0] === "number" ? -987654 : nonsense;
    const accepted = allowed.map((value) => ({
      path: `${path}=${value}`,
      ours: refuses(value),
      theirs: false,
    }));
    return [...accepted, { path: `${path}=${beyond}`, ours: refuses(beyond), theirs: true }];
  }
  const [low, high] = range ?? [null, null];
  const limits = [low, high].filter((value) => value !== null);
  const beyond = [low === null ? null : low - 1, high === null ? null : high + 1].filter(
    (value) => value !== null,
  );
  return [
    ...limits.map((value) => ({ path: `${path}=${value}`, ours: refuses(value), theirs: false })),
    ...beyond.map((value) => ({ path: `${path}=${value}`, ours: refuses(value), theirs: true })),
  ];
}

function score(type: string, measure: Measure, verdicts: readonly Verdict[]): Score {
  const count = (ours: boolean, theirs: boolean): number =>
    verdicts.filter((verdict) => verdict.ours === ours && verdict.theirs === theirs).length;
  const differing = verdicts.filter(({ ours, theirs }) => ours !== theirs);
  const isExplained = ({ path, ours }: Verdict): boolean =>
    reasonFor(measure, type, path, ours) !== undefined;
  return {
    truePositives: count(true, true),
    falsePositives: count(true, false),
    falseNegatives: count(false, true),
    trueNegatives: count(false, false),
    unexplained: differing.filter((verdict) => !isExplained(verdict)).map(({ path }) => path),
    explained: differing.filter(isExplained).map(({ path }) => path),
  };
}

/** Sums scores; paths are dropped. */
export function total(scores: readonly Score[]): Score {
  const sum = (pick: (score: Score) => number): number =>
    scores.reduce((rest, score) => rest + pick(score), 0);
  return {
    truePositives: sum((score) => score.truePositives),
    falsePositives: sum((score) => score.falsePositives),
    falseNegatives: sum((score) => score.falseNegatives),
    trueNegatives: sum((score) => score.trueNegatives),
    unexplained: scores.flatMap((score) => score.unexplained),
    explained: scores.flatMap((score) => score.explained),
  };
}
