import type { Conversion, OwnMetricKey } from "../../../lib/endpoint-facts";
import { reading, type Reading } from "../../shared/reading";
import type { NumberReadings } from "../settings";

/** A number in the metric's unit; undefined where the given one cannot be what it is taken for. */
export function convert(number: number, conversion: Conversion): number | undefined {
  if (typeof conversion === "object") return (number * 100) / conversion.percentOf;
  switch (conversion) {
    case "as-is":
      return number;
    case "milliseconds":
      return number / 1000;
    case "remainder":
      return number <= 100 ? 100 - number : undefined;
    case "share":
      if (number > 100) return undefined;
      return number <= 1 ? number * 100 : number;
  }
}

/** Takes each reading from the first of its places that holds a number. */
export function readNumbers(
  readings: NumberReadings,
  numberAtPlace: (place: string) => number | undefined,
): readonly Reading[] {
  return Object.entries(readings).flatMap(([metric, { places, conversion }]) => {
    const number = places.map(numberAtPlace).find((found) => found !== undefined);
    const value = number === undefined ? undefined : convert(number, conversion);
    return value === undefined ? [] : [reading(metric as OwnMetricKey, value)];
  });
}
