import { z } from "zod";
import type { AlertLevel } from "../../lib/severity";
import { alarmChangeIn, type AlarmChange } from "./alarm";
import { noteChange } from "./note-change";
import { occurrenceIn, occurrenceOfText, type Occurrence } from "./event";
import { deliver } from "./deliver";
import { shortened } from "./message";
import { redact } from "./redact";
import { routeOfEvent, targetsOf } from "./route";
import { OutstandingError, type Tools } from "./tools";

const snsEvent = z.object({
  Records: z
    .array(
      z.object({
        EventSource: z.literal("aws:sns"),
        Sns: z.object({
          MessageId: z.string().min(1),
          TopicArn: z.string(),
          Subject: z.string().nullish(),
          Message: z.string(),
          MessageAttributes: z.record(z.string(), z.object({ Value: z.string() })).optional(),
        }),
      }),
    )
    .min(1),
});

type Publication = z.output<typeof snsEvent>["Records"][number]["Sns"];

/**
 * Handles what SNS hands over. Throws where somebody could not be told, so that Lambda repeats the event, and where the
 * event is none of SNS.
 */
export async function notify(event: unknown, tools: Tools): Promise<void> {
  const parsed = snsEvent.safeParse(event);
  if (!parsed.success) throw new Error("The event is not one of SNS: nothing can be told.");
  const outstanding: string[] = [];
  for (const { Sns } of parsed.data.Records) {
    if (!(await handled(Sns, tools))) outstanding.push(Sns.MessageId);
  }
  if (outstanding.length > 0) {
    throw new OutstandingError(`Not everybody could be told of ${outstanding.join(", ")}.`);
  }
}

async function handled(publication: Publication, tools: Tools): Promise<boolean> {
  const level = levelOf(publication.TopicArn, tools);
  const content = jsonIn(publication.Message);
  const change = alarmChangeIn(content, publication.TopicArn);
  if (change !== undefined && change.state !== "INSUFFICIENT_DATA") {
    return noteChange(change, level, publication.MessageId, tools);
  }
  const occurrence =
    change === undefined
      ? (occurrenceIn(content) ?? occurrenceOfText(publication.Subject ?? undefined, publication.Message))
      : withoutData(change);
  return tellOccurrence(occurrence, level, audiencesIn(publication), publication.MessageId, tools);
}

async function tellOccurrence(
  occurrence: Occurrence,
  level: AlertLevel,
  audiences: readonly string[],
  notice: string,
  tools: Tools,
): Promise<boolean> {
  const { configuration, memory, counts, log, now } = tools;
  const route = routeOfEvent(configuration, level, audiences);
  let first = true;
  try {
    first = await memory.claimQuiet(occurrence.identity, notice, route.cooldownSeconds);
  } catch (error) {
    log("memory out of reach", { error: error instanceof Error ? error.name : "unknown" });
    if (level !== "critical") throw error;
  }
  if (!first) {
    counts.suppressed();
    return true;
  }
  const { headline, facts, link, identity } = occurrence;
  const message = {
    action: "trigger",
    level,
    headline,
    facts,
    dedupKey: identity,
    at: new Date(now()),
    ...(link !== undefined && { link }),
  } as const;
  const targets = targetsOf(configuration, route, route.steps.slice(0, route.firstSteps));
  return (await deliver(notice, message, targets, tools)).length === 0;
}

/** An alarm sends this state only where somebody asked for it. It neither opens nor ends anything. */
function withoutData({ arn, name, reason }: AlarmChange): Occurrence {
  return {
    identity: `no-data:${arn}`,
    headline: `${name} has no data`,
    facts: [["Why", shortened(redact(reason), 700)]],
  };
}

/** A topic that is not known means that somebody subscribed the function to more: told as a warning, never dropped. */
function levelOf(topicArn: string, { levels, log }: Tools): AlertLevel {
  const level = levels[topicArn];
  if (level === undefined) log("unknown topic", { topicArn });
  return level ?? "warning";
}

/** A runbook may name whom its text is for: the message attribute `audience`, names separated by commas. */
function audiencesIn({ MessageAttributes }: Publication): readonly string[] {
  return (MessageAttributes?.audience?.Value ?? "").split(",").map((name) => name.trim());
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
