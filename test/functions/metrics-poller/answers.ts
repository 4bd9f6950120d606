import type { Reading } from "../../../functions/shared/reading";

/** An answer in JSON. */
export const json = (body: unknown, status = 200) => ({ status, body: JSON.stringify(body) });
/** What comes from a proxy or a log-in instead of JSON. */
export const page = { status: 200, body: "<!doctype html><html><body>MailGenius</body></html>" };

/** Readings as one object: `metric` or `metric/dimension`. */
export function values(readings: readonly Reading[]): Record<string, number> {
  return Object.fromEntries(
    readings.map(({ metric, dimension, value }) => [
      dimension === undefined ? metric : `${metric}/${dimension}`,
      Math.round(value * 1e6) / 1e6,
    ]),
  );
}
