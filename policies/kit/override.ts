import { z } from "zod";
import { daysAfter } from "./clock";
import type { Exception } from "./exceptions";
import { isObject, known, unknown, type Value } from "./value";

/**
 * The stack's output that says that its protection against deletion is off: by whose decision, why, and until when.
 * Absent while the protection is on.
 */
export const overrideOutput = "protectionOverride";

/** The longest life of an override, in days: long enough to take something down, too short to live with. */
export const longestOverrideDays = 31;

const schema = z.strictObject({
  /** Who answers for it. */
  owner: z.string().min(2),
  reason: z.string().min(10),
  /** Last day on which it holds. */
  until: z.iso.date(),
});

/** What takes the place of an entry in the file for every rule about the guard that the stack has switched off. */
export type Override = Pick<Exception, "owner" | "reason" | "expires">;

/** The override that the stack declares. @throws where the output has another form: nobody could answer for that. */
export function overrideOf(outputs: Readonly<Record<string, Value>>): Override | undefined {
  const value = known(outputs[overrideOutput], overrideOutput);
  if (value === undefined || value === null) return undefined;
  const parsed = schema.safeParse(isObject(value) ? plain(value) : value);
  if (!parsed.success) {
    throw new Error(
      `The stack's output ${overrideOutput} is not { owner, reason, until }:\n${z.prettifyError(parsed.error)}`,
    );
  }
  const { owner, reason, until } = parsed.data;
  return { owner, reason: `The stack's protection against deletion is off: ${reason}`, expires: until };
}

/** Whether it ends later than any override may. */
export function isTooLong({ expires }: Override, today: string): boolean {
  return expires > daysAfter(today, longestOverrideDays);
}

function plain(value: { readonly [key: string]: Value }): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, each === unknown ? undefined : each]),
  );
}
