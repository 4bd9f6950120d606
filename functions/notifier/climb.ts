import { alarmMessage } from "./alarm-text";
import { deliver } from "./deliver";
import type { Remembered } from "./memory";
import { routeOfAlarm, targetsOf } from "./route";
import type { Tools } from "./tools";

/**
 * Takes the steps of the ladder that are due, in order. A step counts as done when everybody on it has been told; until
 * then each round tries again. False where somebody could not be told.
 */
export async function climb({ record, version }: Remembered, tools: Tools): Promise<boolean> {
  const { configuration, memory, now, log } = tools;
  const route = routeOfAlarm(configuration, record.name, record.level);
  const minutes = (now() - record.openedAt) / 60_000;
  let current = await memory.alarm(record.arn);
  for (const [index, step] of route.steps.entries()) {
    // Somebody else may have ended or repeated the alarm since the round began.
    if (current?.record.open !== true || current.record.openedAt !== record.openedAt) return true;
    if (index < current.record.steps) continue;
    if (step.afterMinutes > minutes) return true;
    const title = configuration.audiences[step.audience]?.title ?? step.audience;
    const message = alarmMessage(configuration, current.record, "lasts", now(), title);
    const notice = `climb#${record.arn}#${record.openedAt}#${index}`;
    const missed = await deliver(notice, message, targetsOf(configuration, route, [step]), tools);
    if (missed.length > 0) return false;
    log("escalated", {
      alarm: record.name,
      audience: step.audience,
      afterMinutes: step.afterMinutes,
      version,
    });
    await memory.keepAlarm({ ...current.record, steps: index + 1 }, current.version);
    current = await memory.alarm(record.arn);
  }
  return true;
}
