import { Queue as JobQueue } from "bullmq";
import type { Redis } from "ioredis";
import type { PollerConfiguration } from "../../lib/poller-configuration";
import { type Fault, type Findings, flag, joined, reading, type Reading, reasonOf } from "../shared/reading";

export type Queue = PollerConfiguration["queues"][string];

/** What the library counts. */
const states = ["waiting", "prioritized", "active", "delayed", "completed", "failed"] as const;

/** `paused`: waiting jobs of a paused queue, which Bull and BullMQ up to 5 move to another list. */
type Counts = Readonly<Record<(typeof states)[number] | "paused", number>>;

/** Ends of the keys of which one at least exists for every queue that ever was, with Bull and with BullMQ. */
const signs = ["meta", "id", "wait", "active", "delayed", "prioritized", "completed", "failed", "paused"];

/** Counts the jobs of every queue whose place in Redis is known. A queue that is not there is a fault, and not 0 (EG-C30). */
export async function pollQueues(queues: Readonly<Record<string, Queue>>, client: Redis): Promise<Findings> {
  const known = Object.entries(queues).filter(([, { layouts }]) => layouts.length > 0);
  const all = await Promise.all(known.map(([name, queue]) => pollQueue(name, queue, client)));
  const findings = joined(all);
  return { ...findings, readings: [...findings.readings, ...failureRate(findings.readings)] };
}

async function pollQueue(name: string, queue: Queue, client: Redis): Promise<Findings> {
  try {
    const found = await Promise.all(queue.layouts.map((layout) => countsOf(layout, client)));
    const extra = await Promise.all((queue.extraWaitingKeys ?? []).map((key) => lengthOf(key, client)));
    const there = found.filter((counts) => counts !== undefined);
    const lengths = extra.filter((length) => length !== undefined);
    if (there.length === 0 && lengths.length === 0) return missing(name, queue);
    return { readings: readingsOf(name, there, lengths), faults: [] };
  } catch (error) {
    return {
      readings: [],
      faults: [
        { message: "A queue could not be counted.", details: { queue: name, reason: reasonOf(error) } },
      ],
    };
  }
}

/** Undefined: no such queue. The library only reads here: by default it would write a description of the queue. */
async function countsOf(
  { prefix, name }: Queue["layouts"][number],
  client: Redis,
): Promise<Counts | undefined> {
  if ((await client.exists(...signs.map((sign) => `${prefix}:${name}:${sign}`))) === 0) return undefined;
  const queue = new JobQueue(name, {
    connection: client,
    prefix,
    skipMetasUpdate: true,
    skipVersionCheck: true,
  });
  queue.on("error", () => undefined); // reported by the call that fails
  try {
    const paused = (await lengthOf(`${prefix}:${name}:paused`, client)) ?? 0;
    return { ...((await queue.getJobCounts(...states)) as Counts), paused };
  } finally {
    await queue.close();
  }
}

/** Undefined: no such key, or one that is no list. */
async function lengthOf(key: string, client: Redis): Promise<number | undefined> {
  return (await client.type(key)) === "list" ? client.llen(key) : undefined;
}

function readingsOf(queue: string, all: readonly Counts[], extraWaiting: readonly number[]): Reading[] {
  const sum = (take: (counts: Counts) => number): number =>
    all.reduce((total, each) => total + take(each), 0);
  const waiting = sum((counts) => counts.waiting + counts.prioritized + counts.paused);
  return [
    flag("queueMissing", false, queue),
    reading(
      "queueWaiting",
      extraWaiting.reduce((total, each) => total + each, waiting),
      queue,
    ),
    reading(
      "queueActive",
      sum((counts) => counts.active),
      queue,
    ),
    reading(
      "queueDelayed",
      sum((counts) => counts.delayed),
      queue,
    ),
    reading(
      "queueCompleted",
      sum((counts) => counts.completed),
      queue,
    ),
    reading(
      "queueFailed",
      sum((counts) => counts.failed),
      queue,
    ),
  ];
}

function missing(queue: string, { layouts, extraWaitingKeys = [] }: Queue): Findings {
  const fault: Fault = {
    message:
      "A queue is not in Redis, which is not the same as an empty one: check its name and prefix in systems/.",
    details: {
      queue,
      keys: [...layouts.map(({ prefix, name }) => `${prefix}:${name}:*`), ...extraWaitingKeys].join(", "),
    },
  };
  return { readings: [flag("queueMissing", true, queue)], faults: [fault] };
}

/** Failed of all ended jobs that the queues still hold (MG-013); none ended: no value. */
function failureRate(readings: readonly Reading[]): Reading[] {
  const total = (metric: Reading["metric"]): number =>
    readings.filter((one) => one.metric === metric).reduce((sum, { value }) => sum + value, 0);
  const failed = total("queueFailed");
  const ended = failed + total("queueCompleted");
  return ended === 0 ? [] : [reading("workerFailureRate", (failed * 100) / ended)];
}
