import { notify } from "../../../functions/notifier/notify";
import { round } from "../../../functions/notifier/round";
import { FakeTools, minute, start, watched } from "./fixture";
import { alarmEvent } from "./messages";

export const latency = "mailgenius-web-latency-p95-high";
export const database = "mailgenius-db-database-connections-high";

/** A warning that began at `start` and was told. */
export async function begun(name = latency, level = "warning", tools = new FakeTools()): Promise<FakeTools> {
  await notify(alarmEvent(name, "ALARM", { level }), tools);
  tools.sent.length = 0;
  return tools;
}

/** What rounds tell while an alarm lasts, looked at every two minutes: `minute audience`. */
export async function climbed(tools: FakeTools, name: string, minutes: number): Promise<string[]> {
  const steps: string[] = [];
  for (let passed = 0; passed <= minutes; passed += 2) {
    tools.time = start + passed * minute;
    tools.sent.length = 0;
    await round([watched(name, "ALARM", start)], tools);
    steps.push(...tools.sent.map(({ channel, recipient }) => `${passed} ${channel} ${recipient}`));
  }
  return steps.sort((a, b) => parseInt(a) - parseInt(b) || a.localeCompare(b));
}
