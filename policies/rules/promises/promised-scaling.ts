import type { Estate } from "../../kit/estate";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { type Verdict, allOf, fail, notApplicable, pass, passIf } from "../../kit/verdict";
import { type Limits, limitsOf, metricsOf } from "./alarm-limits";
import { scalingGroupType } from "./subjects";
import { byPromise, requirementsOf, tagOf } from "./system";

const policyType = "aws:autoscaling/policy:Policy";

const alarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";

export const promisedScaling = rule({
  name: "promised-scaling",
  sentence:
    "MailGenius's app and workers grow by two above any documented limit and shrink by one below all of them.",
  severity: "high",
  frameworks: { requirements: requirementsOf("sharedScaling") },
  remediation:
    "Give the group two policies (`scalingAdjustment` 2 and -1), each with a MetricAlarm whose `metricQueries` hold " +
    "the documented limits and whose `alarmActions` name the policy.",
  types: [scalingGroupType],
  judge: (subject, estate) =>
    byPromise(subject, "sharedScaling", ({ value }) => {
      if (!value.tiers.includes(tagOf(subject, "Tier") ?? "")) {
        return notApplicable("The documents give this tier no scaling rule.");
      }
      const policies = estate.namedBy(subject, "autoscalingGroupName", policyType);
      return allOf([
        judgeDirection(policies, estate, value.out.add, { operator: ">", joint: "OR", ...value.out }),
        judgeDirection(policies, estate, -value.in.remove, { operator: "<", joint: "AND", ...value.in }),
      ]);
    }),
});

interface Expected {
  readonly operator: ">" | "<";
  readonly joint: "OR" | "AND";
  readonly cpu: number;
  readonly memory: number;
  readonly waiting: number;
}

function judgeDirection(
  policies: readonly Subject[],
  estate: Estate,
  step: number,
  expected: Expected,
): Verdict {
  const words = `${step > 0 ? "+" : ""}${step}`;
  const matching = policies.filter((policy) => adjustmentsOf(policy).includes(step));
  if (matching.length === 0) return fail(`has no scaling policy of ${words}.`);
  const alarms = matching.flatMap((policy) => estate.namedBy(policy, "alarmActions", alarmType));
  if (alarms.length === 0) return fail(`has a scaling policy of ${words} that no alarm starts.`);
  const verdicts = alarms.map((alarm) => judgeLimits(alarm, expected, words));
  return verdicts.find(({ result }) => result === "pass") ?? verdicts[0] ?? pass;
}

function adjustmentsOf(policy: Subject): readonly number[] {
  if (policy.text("adjustmentType", "ChangeInCapacity") !== "ChangeInCapacity") return [];
  const steps = policy.blocks("stepAdjustments").map((each) => each.number("scalingAdjustment", 0));
  return policy.has("scalingAdjustment") ? [...steps, policy.number("scalingAdjustment", 0)] : steps;
}

function judgeLimits(alarm: Subject, expected: Expected, words: string): Verdict {
  const { limits, joint } = limitsOf(alarm);
  const ids = metricsOf(alarm);
  const wanted: readonly (readonly [metric: string, limit: number])[] = [
    ["CPUUtilization", expected.cpu],
    ["mem_used_percent", expected.memory],
    ["QueueWaiting", expected.waiting],
  ];
  const missing = wanted.filter(([metric, limit]) => !has(limits, ids.get(metric), expected.operator, limit));
  if (missing.length > 0) {
    const list = missing.map(([metric, limit]) => `${metric} ${expected.operator} ${limit}`).join(", ");
    return fail(`scales by ${words} by ${alarm.name}, which does not say ${list}.`);
  }
  return passIf(
    joint === expected.joint,
    `scales by ${words} where limits are joined by ${joint}, not ${expected.joint}.`,
  );
}

function has(limits: Limits, id: string | undefined, operator: string, limit: number): boolean {
  return limits.some((each) => each.id === id && each.operator === operator && each.limit === limit);
}
