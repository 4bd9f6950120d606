import type { AlertLevel } from "../../lib/severity";

/** What people are told, before a channel gives it its form. All texts are redacted already. */
export interface Message {
  /** Something is wrong; it is over; or something to know that has no end. */
  readonly action: "trigger" | "resolve" | "tell";
  readonly level: AlertLevel;
  /** One line without the system's name. */
  readonly headline: string;
  /** Names and texts, in the order in which they are shown. */
  readonly facts: readonly (readonly [string, string])[];
  /** Longer text of several lines. @default none */
  readonly body?: string;
  /** Trigger and resolve of the same alert share it. */
  readonly dedupKey: string;
  readonly at: Date;
  /** Where more can be seen. */
  readonly link?: string;
}

/** The beginning of a text, with a sign that there was more. */
export function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
