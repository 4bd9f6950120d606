/** What a rule says of one resource. */
export type Verdict =
  | { readonly result: "pass" }
  /** `message` says what is wrong, in words that follow the resource's name. */
  | { readonly result: "fail"; readonly message: string }
  | { readonly result: "not-applicable"; readonly reason: string }
  /** The value at `path` is not known before the resource exists. Never a silent pass. */
  | { readonly result: "not-evaluated"; readonly path: string };

export type Result = Verdict["result"];

export const pass: Verdict = { result: "pass" };

export function fail(message: string): Verdict {
  return { result: "fail", message };
}

export function notApplicable(reason: string): Verdict {
  return { result: "not-applicable", reason };
}

/** Passes where the condition holds, fails with the message where not. */
export function passIf(condition: boolean, message: string): Verdict {
  return condition ? pass : fail(message);
}

/** The first verdict that is not a pass; a failure wins over 'not evaluated'. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  return (
    verdicts.find(({ result }) => result === "fail") ??
    verdicts.find(({ result }) => result !== "pass") ??
    pass
  );
}
