/** What AWS's documentation leaves open, or practice reports differently: one way of reading it. */
export interface Reading {
  /**
   * How many periods an alarm looks back beyond its evaluation periods when data is missing. AWS: "a higher number",
   * which depends on period and resolution; its examples retrieve 5 for 3.
   */
  readonly extraPeriods: number;
  /** A metric without a value beside one that has it. The documentation says zero, many report no value. */
  readonly missingInMath: "zero" | "absent";
  /** FILL of a metric that has no value at all in the range. Not documented. */
  readonly fillOfNothing: "filled" | "nothing";
}

/** The documentation's words, and its examples where it has no words. */
export const documented: Reading = { extraPeriods: 2, missingInMath: "zero", fillOfNothing: "filled" };

/** Every combination: what must never happen must not happen under any of them. */
export const readings: readonly Reading[] = [2, 5].flatMap((extraPeriods) =>
  (["zero", "absent"] as const).flatMap((missingInMath) =>
    (["filled", "nothing"] as const).map((fillOfNothing) => ({ extraPeriods, missingInMath, fillOfNothing })),
  ),
);
