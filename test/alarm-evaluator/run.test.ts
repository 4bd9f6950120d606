import assert from "node:assert/strict";
import { alarmOf, minutely, pointsOf } from "./fixture";
import { runAlarm } from "./run";

const topic = "arn:aws:sns:us-east-1:111111111111:alerts";
const scaling =
  "arn:aws:autoscaling:us-east-1:111111111111:scalingPolicy:1:autoScalingGroupName/g:policyName/p";
const letters = { OK: "O", ALARM: "A", INSUFFICIENT_DATA: "?" };

/** States, one letter an evaluation, of an alarm that lives through minutes written as in AWS's tables. */
function lived(text: string, inputs: Readonly<Record<string, unknown>>): string {
  const points = pointsOf(text);
  const told = { metric: minutely(points) };
  const evaluations = runAlarm(alarmOf(inputs), told, { fromSeconds: 0, toSeconds: points.length * 60 });
  return evaluations.map(({ state }) => letters[state]).join("");
}

describe("an alarm in time", () => {
  it("does as the figure of the user guide shows: 3 of 3, off in the 3rd to 5th period, one more breach is nothing", () => {
    assert.equal(lived("X X X X X 0 0 0 X 0", { evaluationPeriods: 3 }), "OOAAAOOOOO");
  });

  it("waits with INSUFFICIENT_DATA where missing data stays missing, and keeps its state where it is ignored", () => {
    assert.equal(lived("- - 0 - - - -", { treatMissingData: "missing" }), "??OOO??");
    assert.equal(lived("- - X - - - -", { treatMissingData: "missing" }), "??AAA??");
    assert.equal(lived("- - X - - - 0", { treatMissingData: "ignore" }), "??AAAAO");
  });

  it("holds on to the last value for the extra periods, then takes silence as told", () => {
    assert.equal(lived("X - - - -", { treatMissingData: "notBreaching" }), "AAAOO");
    assert.equal(lived("0 - - - -", { treatMissingData: "breaching" }), "OOOAA");
  });

  it("looks at windows that end now: five minutes are evaluated every minute", () => {
    const alarm = alarmOf({ period: 300, statistic: "Sum", threshold: 4 });
    const told = { metric: minutely([1, 1, 1, 1, 1, 0, 1]) };
    const evaluations = runAlarm(alarm, told, { fromSeconds: 240, toSeconds: 420 });
    assert.deepEqual(
      evaluations.map(({ atSeconds, range }) => [atSeconds, range.at(-1)]),
      [
        [300, 5],
        [360, 4],
        [420, 4],
      ],
    );
    assert.deepEqual(
      evaluations.map(({ state }) => state),
      ["ALARM", "OK", "OK"],
    );
  });

  it("over more than a day, is evaluated hourly and sees what came before the full hour", () => {
    const alarm = alarmOf({
      period: 86_400,
      evaluationPeriods: 2,
      datapointsToAlarm: 1,
      statistic: "Maximum",
    });
    const [ten, day] = [10 * 3600, 86_400];
    const failure = { atSeconds: day + ten + 120, value: 11 }; // at 10:02
    const evaluations = runAlarm(
      alarm,
      { metric: [failure] },
      { fromSeconds: day + ten - 3600 + 180, toSeconds: day + ten + 7200 },
    );
    assert.deepEqual(
      evaluations.map(({ atSeconds, state }) => [(atSeconds - day) / 60, state]),
      [
        [10 * 60 + 3, "OK"],
        [11 * 60 + 3, "ALARM"],
      ],
    );
  });

  it("sees late data late", () => {
    const alarm = alarmOf();
    const told = { metric: minutely([0, 0, 11, 11]) };
    const run = runAlarm(alarm, told, { fromSeconds: 0, toSeconds: 240, lateSeconds: 60 });
    assert.deepEqual(
      run.map(({ state }) => state),
      ["OK", "OK", "OK", "ALARM"],
    );
  });
});

describe("a percentile of few samples", () => {
  const inputs = {
    statistic: undefined,
    extendedStatistic: "p95",
    threshold: 0.5,
    treatMissingData: "missing",
  };
  const slow = (count: number) => ({ metric: [{ atSeconds: 30, value: 2, count }] });
  const options = { fromSeconds: 0, toSeconds: 60, initially: "OK" } as const;

  for (const [lowSamples, count, state] of [
    ["ignore", 199, "OK"],
    ["ignore", 200, "ALARM"],
    ["evaluate", 1, "ALARM"],
    [undefined, 1, "ALARM"],
  ] as const) {
    it(`${lowSamples ?? "by default"}, ${count} samples: ${state}`, () => {
      const alarm = alarmOf({ ...inputs, evaluateLowSampleCountPercentiles: lowSamples });
      assert.equal(runAlarm(alarm, slow(count), options)[0]?.state, state);
    });
  }

  it("is still silence when there is none", () => {
    const alarm = alarmOf({ ...inputs, evaluateLowSampleCountPercentiles: "ignore" });
    assert.equal(runAlarm(alarm, {}, options)[0]?.state, "INSUFFICIENT_DATA");
  });
});

describe("actions", () => {
  const values = minutely(pointsOf("0 X X X 0 0"));
  const taken = (inputs: Readonly<Record<string, unknown>>) =>
    runAlarm(alarmOf(inputs), { metric: values }, { fromSeconds: 0, toSeconds: 360 }).map(
      ({ actions }) => actions,
    );

  it("are taken when the state changes, and scaling actions once a minute while it lasts", () => {
    assert.deepEqual(taken({ alarmActions: [topic, scaling], okActions: ["arn:ok"] }), [
      ["arn:ok"],
      [topic, scaling],
      [scaling],
      [scaling],
      ["arn:ok"],
      [],
    ]);
  });

  it("repeat once a minute even where the alarm is evaluated more often", () => {
    const alarm = alarmOf({ period: 10, alarmActions: [scaling] });
    const told = {
      metric: Array.from({ length: 18 }, (_, index) => ({ atSeconds: index * 10 + 5, value: 11 })),
    };
    const run = runAlarm(alarm, told, { fromSeconds: 0, toSeconds: 180 });
    assert.deepEqual(
      run.filter(({ actions }) => actions.length > 0).map(({ atSeconds }) => atSeconds),
      [10, 60, 120, 180],
    );
  });

  it("are not taken while they are switched off", () => {
    assert.ok(taken({ alarmActions: [topic], actionsEnabled: false }).every(({ length }) => length === 0));
  });

  it("tell of silence", () => {
    const alarm = alarmOf({ treatMissingData: "missing", insufficientDataActions: [topic] });
    const run = runAlarm(alarm, { metric: minutely([0]) }, { fromSeconds: 0, toSeconds: 300 });
    assert.deepEqual(
      run.map(({ actions }) => actions.length),
      [0, 0, 0, 1, 0],
    );
  });
});
