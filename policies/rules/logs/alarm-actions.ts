import type { Estate } from "../../kit/estate";
import { linked } from "../../kit/links";
import type { Subject } from "../../kit/subject";
import { fail, pass, type Verdict } from "../../kit/verdict";
import { compositeAlarmType } from "./types";

/** Whether an alarm does anything when it goes off: by itself, or through a composite alarm that listens to it. */
export function judgeActions(alarm: Subject, estate: Estate): Verdict {
  if (!alarm.flag("actionsEnabled", true)) return fail("has its actions switched off");
  return actorsOf(alarm, estate).length > 0 ? pass : fail("does nothing when it goes off");
}

/** Who acts when an alarm goes off: itself, or composite alarms that speak for it. */
export function actorsOf(alarm: Subject, estate: Estate): readonly Subject[] {
  return acts(alarm) ? [alarm] : listenersOf(alarm, estate).filter(acts);
}

function acts(alarm: Subject): boolean {
  if (alarm.raw("actionsEnabled") === false || !alarm.has("alarmActions")) return false;
  if (alarm.isUnknown("alarmActions") && alarm.dependenciesOf("alarmActions").length > 0) return true;
  return alarm.list("alarmActions").some((action) => action !== "");
}

/** A composite alarm names others inside the text of its rule. An alarm that only silences it is not spoken for. */
function listenersOf(alarm: Subject, estate: Estate): readonly Subject[] {
  const name = alarm.raw("name") ?? alarm.raw("alarmName") ?? estate.output(alarm, "name");
  const called = [name, estate.output(alarm, "arn")].filter((each) => typeof each === "string");
  return estate.ofType(compositeAlarmType).filter((composite) => {
    if (composite.urn === alarm.urn) return false;
    const text = composite.raw("alarmRule");
    if (typeof text === "string") {
      const speaking = withoutSilencers(text);
      if (called.some((each) => new RegExp(`["'(]${escaped(each)}["')]`).test(speaking))) return true;
      if (called.length > 0) return false;
    }
    return linked(estate, composite, "alarmRule", alarm.type).some(({ urn }) => urn === alarm.urn);
  });
}

/** The rule without what stands after NOT: `ALARM("a") AND NOT ALARM("b")` goes off for a, never for b. */
function withoutSilencers(rule: string): string {
  return rule
    .replace(/\bNOT\s+(?:ALARM|OK|INSUFFICIENT_DATA)\s*\([^)]*\)/g, "")
    .replace(/\bNOT\s*\((?:[^()]|\([^()]*\))*\)/g, "");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
