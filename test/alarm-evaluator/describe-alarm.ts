import type { MetricAlarm, State } from "./alarm";
import type { Evaluation } from "./run";

const rows = 6;
const widest = 72;
const letters: Readonly<Record<State, string>> = { OK: ".", ALARM: "A", INSUFFICIENT_DATA: "?" };

/**
 * One alarm's life as text, for messages: what it watches, a mark for each evaluation's newest value (none where it is
 * missing, `*` on the line of the limit), and the state below: `.` OK, `A` ALARM, `?` INSUFFICIENT_DATA.
 */
export function describeAlarm(alarm: MetricAlarm, evaluations: readonly Evaluation[]): string {
  const shown = evaluations.slice(-widest);
  const values = shown.map(({ range }) => range.at(-1));
  const known = [alarm.threshold, ...values.filter((value) => value !== undefined)];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const rowOf = (value: number): number =>
    high === low ? 0 : Math.round(((value - low) / (high - low)) * (rows - 1));
  const limitRow = rowOf(alarm.threshold);
  const lines = Array.from({ length: rows }, (_, index) => {
    const row = rows - 1 - index;
    const label = row === limitRow ? alarm.threshold : row === rows - 1 ? high : row === 0 ? low : "";
    const marks = values.map((value) => {
      const here = value !== undefined && rowOf(value) === row;
      return row === limitRow ? (here ? "*" : "-") : here ? "o" : " ";
    });
    return `${String(label).slice(0, 12).padStart(12)} |${marks.join("")}`;
  });
  const { name, watched, comparison, threshold, datapointsToAlarm, evaluationPeriods, periodSeconds } = alarm;
  const text = alarm.expressions.find(({ id }) => id === watched)?.text;
  return [
    `${name}: ${watched}${text === undefined ? "" : ` = ${text}`}`,
    `${comparison} ${threshold} in ${datapointsToAlarm} of ${evaluationPeriods} × ${periodSeconds} s, missing: ${alarm.treatMissingData}`,
    ...lines,
    `${"state".padStart(12)} |${shown.map(({ state }) => letters[state]).join("")}`,
  ].join("\n");
}
