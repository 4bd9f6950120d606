import type { Estate } from "../../kit/estate";
import { linked } from "../../kit/links";
import type { Subject } from "../../kit/subject";
import { fail, pass, type Verdict } from "../../kit/verdict";
import { compositeAlarmType } from "./types";

/** Whether an alarm does anything when it goes off: by itself, or through a composite alarm that listens to it. */
export function judgeActions(alarm: Subject, estate: Estate): Verdict {
  if (!alarm.flag("actionsEnabled", true)) return fail("has its actions switched off");
  if (acts(alarm)) return pass;
  return listenersOf(alarm, estate).some(acts) ? pass : fail("does nothing when it goes off");
}

function acts(alarm: Subject): boolean {
  if (alarm.raw("actionsEnabled") === false || !alarm.has("alarmActions")) return false;
  if (alarm.isUnknown("alarmActions") && alarm.dependenciesOf("alarmActions").length > 0) return true;
  return alarm.list("alarmActions").some((action) => action !== "");
}

/** A composite alarm names others inside the text of its rule. */
function listenersOf(alarm: Subject, estate: Estate): readonly Subject[] {
  const name = alarm.raw("name") ?? estate.output(alarm, "name");
  const called = [name, estate.output(alarm, "arn")].filter((each) => typeof each === "string");
  return estate.ofType(compositeAlarmType).filter((composite) => {
    if (composite.urn === alarm.urn) return false;
    if (linked(estate, composite, "alarmRule", alarm.type).some(({ urn }) => urn === alarm.urn)) return true;
    const text = composite.raw("alarmRule");
    return (
      typeof text === "string" && called.some((each) => new RegExp(`["'(]${escaped(each)}["')]`).test(text))
    );
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
