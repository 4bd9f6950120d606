import { channels } from "../../lib/severity";
import { deliver } from "./deliver";
import type { Message } from "./message";
import { targetsOf } from "./route";
import { OutstandingError, type Tools } from "./tools";
import type { WatchedAlarm } from "./watched-alarms";

const dayMs = 24 * 3_600_000;

/** More lines nobody reads; the console has them all. */
const mostLines = 100;

/** The daily list of what is open, and of what cannot be heard (MG-037, VDX-047). Sent also when there is nothing. */
export async function digest(alarms: readonly WatchedAlarm[], tools: Tools): Promise<void> {
  const { configuration, now } = tools;
  const { audience, channels: ways } = configuration.digest;
  const route = {
    ...configuration.defaults.info,
    steps: [{ afterMinutes: 0, audience, channels: ways }],
    firstSteps: 1,
  };
  const message = digestMessage(alarms, await gapsOf(tools), now());
  const notice = `digest#${new Date(now()).toISOString().slice(0, 10)}`;
  const missed = await deliver(notice, message, targetsOf(configuration, route, route.steps), tools);
  if (missed.length > 0) throw new OutstandingError("The daily list could not be sent to everybody.");
}

export function digestMessage(
  alarms: readonly WatchedAlarm[],
  gaps: readonly string[],
  now: number,
): Message {
  const open = alarms.filter(({ state }) => state === "ALARM");
  const mute = alarms.filter(({ state, since }) => state === "INSUFFICIENT_DATA" && now - since > dayMs);
  const silenced = alarms.filter((alarm) => alarm.silenced);
  const since = (alarm: WatchedAlarm): string =>
    `${alarm.name} since ${new Date(alarm.since).toISOString()}${alarm.level === undefined ? "" : ` (${alarm.level})`}`;
  const parts = [
    list("In alarm", open, since),
    list("Without data for more than a day", mute, since),
    list("Silenced by hand or by another alarm", silenced, ({ name }) => name),
    list("Channels that nobody hears", gaps, (gap) => gap),
  ].filter((part) => part !== "");
  const count = (number: number, what: string): string => `${number} ${what}`;
  return {
    action: "tell",
    level: "info",
    headline: `Daily list: ${count(open.length, "open")}, ${count(mute.length, "without data")}, ${count(gaps.length, "gaps")}`,
    facts: [["Alarms", `${alarms.length} in all`]],
    body: parts.length === 0 ? "Nothing is open." : parts.join("\n\n"),
    dedupKey: "digest",
    at: new Date(now),
  };
}

function list<T>(title: string, items: readonly T[], line: (item: T) => string): string {
  if (items.length === 0) return "";
  const shown = items.slice(0, mostLines).map((item) => `- ${line(item)}`);
  const more = items.length > mostLines ? [`- and ${items.length - mostLines} more`] : [];
  return [`${title} (${items.length}):`, ...shown, ...more].join("\n");
}

async function gapsOf({ configuration, senders }: Tools): Promise<readonly string[]> {
  const used = channels.filter((channel) => configuration.channels.includes(channel));
  const found = await Promise.all(
    used.map((channel) =>
      (senders[channel]?.gaps() ?? Promise.resolve([])).then(
        (gaps) => gaps.map((gap) => `${channel}: ${gap}`),
        () => [`${channel}: its secret cannot be read`],
      ),
    ),
  );
  return found.flat();
}
