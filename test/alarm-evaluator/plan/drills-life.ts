import { shown, withPair, type Drill, type Subject } from "./drill";
import { watchedValue } from "./inputs";
import { limitsOf, spread } from "./limits";
import { during, live, silence } from "./timeline";

/** Some values make it go off and some do not, within what its metrics can have at all. */
export const canFire: Drill = ({ alarm, inputs: { quiet, firing } }) => {
  if (firing.length === 0) return shown("no values of its metrics make it go off", alarm, []);
  if (quiet.length === 0) return shown("no values of its metrics leave it quiet", alarm, []);
  return undefined;
};

/** Goes off with the M-th breaching period, not before, and comes back as soon as fewer than M of N breach. */
export const firesAndReturns = withPair((alarm, calm, breach) => {
  const { datapointsToAlarm: m, evaluationPeriods: n } = alarm;
  const before = n + 5;
  const evaluations = live(alarm, [...during(before, calm), ...during(n, breach), ...during(n + 1, calm)]);
  const states = evaluations.map(({ state }) => state);
  // An alarm that takes silence for a breach begins with one, until a window is filled.
  const settled = states.slice(n, before);
  if (settled.some((state) => state !== "OK"))
    return shown("is not quiet while all is well", alarm, evaluations);
  const off = states.indexOf("ALARM", n);
  if (off !== before + m - 1) {
    return shown(`goes off ${off - before + 1} periods after the first breach, not ${m}`, alarm, evaluations);
  }
  const back = states.indexOf("OK", off);
  if (back !== before + n + (n - m)) {
    return shown(`comes back at period ${back + 1}, not ${before + n + (n - m) + 1}`, alarm, evaluations);
  }
  return undefined;
});

/** "All comparisons in the documents are strict": quiet at the very limit, and off just beyond it. */
export const strictLimits: Drill = ({ alarm, inputs }) => {
  const yesOrNo = answersYesOrNo({ alarm, inputs });
  const loose = limitsOf(alarm, inputs).filter(
    ({ atLimit, gradual }) => atLimit === "firing" && (gradual || yesOrNo),
  );
  if (loose.length === 0) return undefined;
  return loose
    .map(({ id, value, firing }) => `goes off when ${id} is ${value} itself, not only ${firing} it`)
    .join("\n");
};

/** An expression that is 1 or 0: its limits are those of the conditions inside. */
function answersYesOrNo({ alarm, inputs: { quiet, firing } }: Subject): boolean {
  const values = [...spread(quiet, 25), ...spread(firing, 25)].map((inputs) => watchedValue(alarm, inputs));
  return values.every((value) => value === 0 || value === 1);
}

/** Every other period breaches: silent when M is more than half of N, steadily off when it is not. */
export const flapping = withPair((alarm, calm, breach) => {
  const { datapointsToAlarm: m, evaluationPeriods: n } = alarm;
  const steps = during(2 * n + 8, calm).map((step, index) => (index % 2 === 0 ? step : breach));
  const evaluations = live(alarm, steps);
  const settled = new Set(evaluations.slice(2 * n).map(({ state }) => state));
  const expected = [...(m <= Math.ceil(n / 2) ? ["ALARM"] : []), ...(m > Math.floor(n / 2) ? ["OK"] : [])];
  if (expected.length === settled.size && expected.every((state) => settled.has(state as "OK")))
    return undefined;
  return shown(
    `alternating periods give ${[...settled].join(" and ")}, not ${expected.join(" and ")}`,
    alarm,
    evaluations,
  );
});

/** One period without data changes nothing: neither while all is well nor while it is off. */
export const oneGap = withPair((alarm, calm, breach) => {
  const enough = alarm.evaluationPeriods + 5;
  for (const [step, state] of [
    [calm, "OK"],
    [breach, "ALARM"],
  ] as const) {
    const evaluations = live(alarm, [...during(enough, step), silence, ...during(enough, step)]);
    const moved = evaluations.slice(enough).find((evaluation) => evaluation.state !== state);
    if (moved !== undefined) {
      return shown(`one gap makes it ${moved.state} where it was ${state}`, alarm, evaluations);
    }
  }
  return undefined;
});

/**
 * The newest minute never has data, as with agents and pollers that publish late. AWS warns that FILL then keeps an alarm
 * "stuck in either OK state or ALARM state", unless it is M out of N.
 */
export const latePublication = withPair((alarm, calm, breach) => {
  if (alarm.periodSeconds !== 60) return undefined;
  const enough = alarm.evaluationPeriods + 5;
  const steps = [...during(enough, calm), ...during(enough, breach), ...during(enough, calm)];
  const evaluations = live(alarm, steps, { lateSeconds: alarm.periodSeconds });
  const states = evaluations.map(({ state }) => state);
  const at = (periods: number): string => states[periods - 1] ?? "nothing";
  const seen = [at(enough), at(2 * enough), at(3 * enough)];
  if (seen.join() === "OK,ALARM,OK") return undefined;
  return shown(`with data a minute late it is ${seen.join(", then ")}`, alarm, evaluations);
});
