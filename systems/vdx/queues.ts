import type { QueueFacts } from "../../lib/endpoint-facts";

/** None: the documents name no background jobs (VDX-G13). */
export const queues: Readonly<Record<string, QueueFacts>> = {};
