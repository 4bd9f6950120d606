import type { Estate } from "../../kit/estate";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { allOf, fail, notApplicable, pass, type Verdict } from "../../kit/verdict";

const detector = "aws:guardduty/detector:Detector";
const alarms = [
  "aws:cloudwatch/metricAlarm:MetricAlarm",
  "aws:cloudwatch/compositeAlarm:CompositeAlarm",
] as const;
const topic = "aws:sns/topic:Topic";
const bus = "aws:cloudwatch/eventBus:EventBus";

/** 72 hours (GDPR) or three working days (ANPD) run from when somebody knows: a finding that nobody hears is no use. */
export const breachPathComplete = rule({
  name: "breach-path-complete",
  sentence:
    "Every threat finding and every alarm that notifies reaches a topic to which somebody is subscribed.",
  severity: "high",
  frameworks: { gdpr: ["33", "34"], lgpd: ["48"], requirements: ["EG-054", "EG-055", "VDX-041"] },
  remediation:
    "Send GuardDuty's findings by an EventRule (`eventPattern` source aws.guardduty) and an EventTarget to a Topic, " +
    "and give the topic a TopicSubscription.",
  types: [detector, ...alarms],
  judge: (subject, estate) =>
    subject.type === detector ? judgeDetector(subject, estate) : judgeAlarm(subject, estate),
});

function judgeDetector(subject: Subject, estate: Estate): Verdict {
  if (!subject.flag("enable", true)) return notApplicable("The detector is switched off.");
  const region = subject.text("region");
  const rules = estate
    .ofType("aws:cloudwatch/eventRule:EventRule")
    .filter((each) => each.text("region") === region && isOn(each) && hearsGuardDuty(each));
  if (rules.length === 0) {
    return fail(
      `finds threats${region === "" ? "" : ` in ${region}`} and no event rule there passes them on.`,
    );
  }
  const targets = rules.flatMap((each) =>
    estate.namedBy(each, "rule", "aws:cloudwatch/eventTarget:EventTarget"),
  );
  const ways = targets.map((target) => {
    if (estate.targetsOf(target, "arn", bus).length > 0) return pass; // another region's rule takes it from there
    const topics = estate.targetsOf(target, "arn", topic);
    return topics.length > 0
      ? allOf(topics.map((each) => heard(each, estate)))
      : fail("finds threats, and their event rule leads to no topic of the stack.");
  });
  return (
    ways.find(({ result }) => result === "pass") ?? ways[0] ?? fail("has an event rule without a target.")
  );
}

function judgeAlarm(subject: Subject, estate: Estate): Verdict {
  const topics = estate.targetsOf(subject, "alarmActions", topic);
  if (topics.length === 0) return notApplicable("It notifies no topic of the stack.");
  return allOf(topics.map((each) => heard(each, estate)));
}

function heard(subject: Subject, estate: Estate): Verdict {
  const listeners = estate.namedBy(subject, "topic", "aws:sns/topicSubscription:TopicSubscription");
  return listeners.length > 0 ? pass : fail(`notifies ${subject.name}, to which nobody is subscribed.`);
}

function hearsGuardDuty(subject: Subject): boolean {
  return JSON.stringify(subject.document("eventPattern") ?? "").includes("aws.guardduty");
}

function isOn(subject: Subject): boolean {
  return subject.text("state", "ENABLED").startsWith("ENABLED");
}
