import { unknown } from "../../../policies/kit/value";
import { securityEventAlarms } from "../../../policies/rules/logs/security-event-alarms";
import { securityEvents } from "../../../policies/rules/logs/security-events";
import type { Written } from "../judge";
import { of, rows } from "../rows";

const stack = of("pulumi:pulumi:Stack")();
const group = of("aws:cloudwatch/logGroup:LogGroup");
const trail = of("aws:cloudtrail/trail:Trail")(
  {},
  { name: "trail", from: { cloudWatchLogsGroupArn: ["events"] } },
);
const base = [group({}, { name: "events" }), group({}, { name: "other" }), trail];
const patternOf = (index: number): string =>
  (securityEvents[index]?.words ?? []).map((word) => `"${[word].flat()[0] ?? ""}"`).join(" || ");

/** A filter and an alarm for the event at the place. */
function watched(index: number, reads = "events", action: readonly string[] = ["topic"]): readonly Written[] {
  return [
    of("aws:cloudwatch/logMetricFilter:LogMetricFilter")(
      { pattern: patternOf(index), metricTransformation: { name: `Event${index}`, namespace: "Trail" } },
      { name: `filter-${index}`, from: { logGroupName: [reads] } },
    ),
    of("aws:cloudwatch/metricAlarm:MetricAlarm")(
      { metricName: `Event${index}`, namespace: "Trail", alarmActions: action },
      { name: `alarm-${index}` },
    ),
  ];
}

/** A filter for the fourth event, with an alarm that looks at a metric through a query. */
const byQuery = (metricName: string): readonly Written[] => [
  ...watched(3).slice(0, 1),
  of("aws:cloudwatch/metricAlarm:MetricAlarm")(
    { metricQueries: [{ id: "a", metric: { metricName, namespace: "Trail" } }], alarmActions: ["topic"] },
    { name: "query" },
  ),
];

const allBut = (last: number): readonly Written[] =>
  securityEvents.flatMap((_, index) => (index === last ? [] : watched(index)));
const every = allBut(-1);
const rule = (eventPattern: Written["inputs"]) =>
  of("aws:cloudwatch/eventRule:EventRule")(eventPattern, { name: "rule" });
const target = of("aws:cloudwatch/eventTarget:EventTarget")({}, { name: "target", from: { rule: ["rule"] } });

rows(securityEventAlarms, [
  ["every event", "pass", stack, ...base, ...every],
  ["all but one", "fail", stack, ...base, ...allBut(3)],
  ["one on another log group", "fail", stack, ...base, ...allBut(3), ...watched(3, "other")],
  ["one whose alarm does nothing", "fail", stack, ...base, ...allBut(3), ...watched(3, "events", [])],
  ["one whose alarm watches something else", "fail", stack, ...base, ...allBut(3), ...watched(3).slice(0, 1)],
  ["one by an alarm on a query", "pass", stack, ...base, ...allBut(3), ...byQuery("Event3")],
  ["one by an alarm on another query", "fail", stack, ...base, ...allBut(3), ...byQuery("Event4")],
  [
    "one by an event rule",
    "pass",
    stack,
    ...base,
    ...allBut(3),
    rule({ eventPattern: patternOf(3) }),
    target,
  ],
  [
    "one by an event rule without a target",
    "fail",
    stack,
    ...base,
    ...allBut(3),
    rule({ eventPattern: patternOf(3) }),
  ],
  [
    "one by an event rule that is off",
    "fail",
    stack,
    ...base,
    ...allBut(3),
    rule({ eventPattern: patternOf(3), state: "DISABLED" }),
    target,
  ],
  [
    "one by an unknown event rule",
    "not-evaluated",
    stack,
    ...base,
    ...allBut(3),
    rule({ eventPattern: unknown }),
    target,
  ],
  ["none", "fail", stack, ...base],
  ["a stack without AWS", "not-applicable", stack],
]);
