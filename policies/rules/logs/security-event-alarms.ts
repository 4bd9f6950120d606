import type { Estate } from "../../kit/estate";
import { linked } from "../../kit/links";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { some } from "../../kit/three-valued";
import { fail, notApplicable, pass } from "../../kit/verdict";
import { declaresAws, stackType } from "../audit/account";
import { judgeActions } from "./alarm-actions";
import { securityEvents } from "./security-events";
import { logGroupType, metricAlarmType, trailType } from "./types";

const filterType = "aws:cloudwatch/logMetricFilter:LogMetricFilter";
const ruleType = "aws:cloudwatch/eventRule:EventRule";
const targetType = "aws:cloudwatch/eventTarget:EventTarget";

export const securityEventAlarms = rule({
  name: "security-event-alarms",
  sentence: "Each event of the CIS benchmark that endangers the account reaches somebody.",
  severity: "medium",
  frameworks: {
    cis: securityEvents.map(({ cis }) => cis),
    gdpr: ["25", "33"],
    lgpd: ["48", "50"],
  },
  remediation:
    "Declare on the trail's log group a LogMetricFilter whose `pattern` names the event, with a MetricAlarm, or an EventRule with a target.",
  types: [stackType],
  judge: (_, estate) => {
    if (!declaresAws(estate)) return notApplicable("declares nothing on AWS");
    const silent = securityEvents.filter(({ words }) => {
      const names = (text: string): boolean =>
        words.every((word) => [word].flat().some((each) => text.includes(each)));
      return !some(
        ...estate
          .ofType(filterType)
          .map((filter) => () => names(filter.text("pattern")) && alarms(filter, estate)),
        ...estate
          .ofType(ruleType)
          .map((each) => () => names(each.text("eventPattern")) && tells(each, estate)),
      );
    });
    if (silent.length === 0) return pass;
    return fail(`lets nobody know of ${silent.map(({ what, cis }) => `${what} (CIS ${cis})`).join(", ")}`);
  },
});

/** Whether a filter reads the trail, and an alarm with actions watches what it counts. */
function alarms(filter: Subject, estate: Estate): boolean {
  if (!readsTrail(filter, estate)) return false;
  const name = filter.text("metricTransformation.name");
  const namespace = filter.text("metricTransformation.namespace");
  return some(
    ...estate
      .ofType(metricAlarmType)
      .map((alarm) => () => watches(alarm, name, namespace) && judgeActions(alarm, estate).result === "pass"),
  );
}

function watches(alarm: Subject, name: string, namespace: string): boolean {
  if (alarm.text("metricName") === name && alarm.text("namespace") === namespace) return true;
  return alarm
    .blocks("metricQueries")
    .some(
      (query) => query.text("metric.metricName") === name && query.text("metric.namespace") === namespace,
    );
}

/** The group that CloudTrail writes to; where no link says which it is, any. */
function readsTrail(filter: Subject, estate: Estate): boolean {
  const read = linked(estate, filter, "logGroupName", logGroupType);
  const written = estate
    .ofType(trailType)
    .flatMap((trail) => linked(estate, trail, "cloudWatchLogsGroupArn", logGroupType));
  if (read.length === 0 || written.length === 0) return true;
  return read.some((group) => written.some(({ urn }) => urn === group.urn));
}

/** Whether an event rule is on and has a target. */
function tells(each: Subject, estate: Estate): boolean {
  const isOn = each.text("state", "ENABLED") !== "DISABLED" && each.flag("isEnabled", true);
  return isOn && estate.namedBy(each, "rule", targetType).length > 0;
}
