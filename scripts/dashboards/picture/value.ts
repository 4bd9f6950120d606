import type { Unit } from "../../../lib/quantity";

const gib = 2 ** 30;

/** A value as a person reads it off a graph. */
export function readable(value: number, unit: Unit): string {
  switch (unit) {
    case "percent":
      return `${digits(value)} %`;
    case "seconds":
      return value < 1 ? `${Math.round(value * 1000)} ms` : `${digits(value)} s`;
    case "bytes":
      return `${digits(value / gib)} GiB`;
    case "hours":
      return `${digits(value)} h`;
    case "days":
      return `${digits(value)} d`;
    case "count":
    case "level":
      return digits(value);
  }
}

function digits(value: number): string {
  if (value >= 1_000_000) return `${(value / 1_000_000).toFixed(2)} M`;
  if (value >= 10_000) return `${digits(value / 1000)} k`;
  const places = value >= 100 ? 0 : value >= 1 || value === 0 ? 1 : 2;
  return String(Number(value.toFixed(places)));
}
