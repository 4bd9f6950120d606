/** What a control says of a resource, the weightiest first: the order of every list in the report. */
export const results = ["fail", "not-evaluated", "excepted", "pass", "not-applicable"] as const;
export type Result = (typeof results)[number];

/** Words for people. */
export const resultTitles: Readonly<Record<Result, string>> = {
  fail: "Failed",
  "not-evaluated": "Not evaluated",
  excepted: "Excepted",
  pass: "Passed",
  "not-applicable": "Not applicable",
};

/** How bad a violation is, the worst first. */
export const severities = ["critical", "high", "medium", "low"] as const;
export type Severity = (typeof severities)[number];

/** What has become of an exception. `too long`: a stack's override of its protection ends later than any may. */
export const exceptionStates = ["in force", "not needed", "expired", "no such resource", "too long"] as const;

/** `no-resource`: nothing in the stack is of the types that the control judges. */
export const controlStatuses = [...results, "no-resource"] as const;
export type ControlStatus = (typeof controlStatuses)[number];

export type Counts = Readonly<Record<Result, number>>;

/** How often each result occurs; every result has a number. */
export function countResults(rows: Iterable<{ readonly result: Result }>): Counts {
  const counts: Record<Result, number> = {
    fail: 0,
    "not-evaluated": 0,
    excepted: 0,
    pass: 0,
    "not-applicable": 0,
  };
  for (const { result } of rows) counts[result] += 1;
  return counts;
}

/** The weightiest result that occurs. */
export function statusOf(counts: Counts): ControlStatus {
  return results.find((result) => counts[result] > 0) ?? "no-resource";
}

/** By code units: the same order on every machine. */
export function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Compares by the first key that differs. */
export function by<T>(...keys: readonly ((value: T) => string | number)[]): (left: T, right: T) => number {
  return (left, right) => {
    for (const key of keys) {
      const [one, other] = [key(left), key(right)];
      if (one !== other) return one < other ? -1 : 1;
    }
    return 0;
  };
}
