import type { SendResult } from "../http";

/** A call of the AWS SDK, which repeats by itself, as the result of a channel. Its errors may quote numbers: only names are kept. */
export async function sdkResult(
  deadline: number,
  call: (abortSignal: AbortSignal) => Promise<unknown>,
): Promise<SendResult> {
  try {
    await call(AbortSignal.timeout(Math.max(1, deadline - Date.now())));
    return { result: "sent" };
  } catch (error) {
    return { result: "failed", why: error instanceof Error ? error.name : "failed" };
  }
}
