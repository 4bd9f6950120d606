import type { PlainValue } from "./plan";

const longest = 100;

/** A value on one line; long ones are cut in the middle, where they say least. */
export function showValue(value: PlainValue | undefined): string {
  if (value === undefined) return "(unset)";
  const text = typeof value === "string" && !/\n/.test(value) && value !== "" ? value : JSON.stringify(value);
  if (text.length <= longest) return text;
  const half = Math.floor((longest - 3) / 2);
  return `${text.slice(0, half)} … ${text.slice(-half)}`;
}
