import type { Quantity, Unit } from "./quantity";

const gib = 2 ** 30;

/** A number with its unit as people read it: `85 %`, `3 minutes`, `2 GiB`. */
export function inWords({ value, unit }: Quantity): string {
  return words[unit](value);
}

const words: Readonly<Record<Unit, (value: number) => string>> = {
  percent: (value) => `${value} %`,
  seconds: durationWords,
  count: (value) => String(value),
  bytes: (value) => `${value / gib} GiB`,
  hours: (value) => counted(value, "hour"),
  days: (value) => counted(value, "day"),
  level: (value) => `level ${value}`,
};

function durationWords(seconds: number): string {
  if (seconds < 1) return `${Math.round(seconds * 1000)} ms`;
  for (const [length, name] of [
    [86_400, "day"],
    [3600, "hour"],
    [60, "minute"],
  ] as const) {
    if (seconds % length === 0 && seconds > length) return counted(seconds / length, name);
  }
  return seconds === 60 ? "1 minute" : counted(seconds, "second");
}

function counted(value: number, name: string): string {
  return `${value} ${name}${value === 1 ? "" : "s"}`;
}
