/** How an attempt to hand something over ended. */
export type SendResult =
  | { readonly result: "sent" }
  | { readonly result: "failed"; readonly why: string }
  | { readonly result: "not-configured"; readonly why: string };

export interface Patience {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** 0 to 1, to spread repetitions. */
  readonly random: () => number;
  /** Longest wait for one answer. */
  readonly attemptMs: number;
  readonly attempts: number;
  /** First pause between attempts; each next is twice as long. */
  readonly pauseMs: number;
}

export const standardPatience: Patience = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
  attemptMs: 8000,
  attempts: 5,
  pauseMs: 500,
};

/** Longest part of an answer that is looked at. */
const longestAnswer = 2000;

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly retryAfterMs: number | undefined;
}

/**
 * Posts JSON until it is accepted, the service says that it never will be, or the deadline (milliseconds since 1970) is
 * near. Repeats after 429, 5xx, a broken connection, no answer in time, and an answer that is not the service's own, such
 * as a page of some proxy. What it says of failures names neither address nor content.
 */
export async function post(
  url: string,
  body: unknown,
  accepted: (status: number, text: string) => boolean,
  deadline: number,
  patience: Patience,
): Promise<SendResult> {
  let why = "no time was left for an attempt";
  for (let attempt = 0; attempt < patience.attempts; attempt += 1) {
    const leftMs = deadline - patience.now();
    if (leftMs < 50) break;
    const answer = await ask(url, body, Math.min(patience.attemptMs, leftMs));
    if (typeof answer === "string") why = answer;
    else if (accepted(answer.status, answer.text)) return { result: "sent" };
    else {
      why = `answer ${answer.status}`;
      if (answer.status >= 300 && answer.status < 500 && answer.status !== 429 && answer.status !== 408)
        break;
    }
    const retryAfterMs = typeof answer === "string" ? undefined : answer.retryAfterMs;
    const pauseMs = retryAfterMs ?? patience.pauseMs * 2 ** attempt * (0.5 + patience.random() / 2);
    if (patience.now() + pauseMs >= deadline) {
      why += retryAfterMs === undefined ? "" : `, to be repeated after ${Math.ceil(retryAfterMs / 1000)} s`;
      break;
    }
    if (attempt + 1 < patience.attempts) await patience.sleep(pauseMs);
  }
  return { result: "failed", why };
}

/** The answer, or what went wrong in a word. */
async function ask(url: string, body: unknown, timeoutMs: number): Promise<Answer | string> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      redirect: "error", // nothing follows a message to an address that nobody chose
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = (await response.text()).slice(0, longestAnswer);
    return { status: response.status, text, retryAfterMs: retryAfter(response.headers.get("retry-after")) };
  } catch (error) {
    return codeOf(error);
  }
}

/** Never the message: it may quote the address, which for a webhook is the secret. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "failed";
  if (error.name === "TimeoutError" || error.name === "AbortError") return "no answer in time";
  const cause = error.cause;
  const code =
    typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : error.name;
  return `connection failed (${code})`;
}

/** Seconds, or a date. */
function retryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
