import type { Threshold } from "../../lib/thresholds";

/** Whose words an alarm rests on that several systems share: those of the system's document, or ours. */
export type Grounds = Pick<Threshold, "sources"> &
  (
    | { readonly quote: string; readonly reason?: string }
    | { readonly quote?: undefined; readonly reason: string }
  );
