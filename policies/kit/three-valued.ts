import { Undetermined, unknown, type Value } from "./value";
import { allOf, type Verdict } from "./verdict";

/** One reading that may end in {@link Undetermined}. */
export type Condition = () => boolean;

/**
 * Whether all conditions hold. One that does not hold decides, whatever the others are: an unknown port does not matter
 * where the address range is private. Undetermined only where the unknown decides.
 */
export function every(...conditions: readonly Condition[]): boolean {
  let open: Undetermined | undefined;
  for (const condition of conditions) {
    try {
      if (!condition()) return false;
    } catch (error) {
      if (!(error instanceof Undetermined)) throw error;
      open ??= error;
    }
  }
  if (open !== undefined) throw open;
  return true;
}

/** Whether one condition holds; one that holds decides. */
export function some(...conditions: readonly Condition[]): boolean {
  return !every(...conditions.map((condition) => () => !condition()));
}

/** Whether one of the texts passes the test. Undetermined where none of the known ones does and one is unknown. */
export function someText(values: readonly Value[], test: (text: string) => boolean, path: string): boolean {
  if (values.some((value) => typeof value === "string" && test(value))) return true;
  if (values.includes(unknown)) throw new Undetermined(path);
  return false;
}

/** A judgement whose unknown becomes a verdict, so that a failure beside it still counts. */
export function guarded(judge: () => Verdict): Verdict {
  try {
    return judge();
  } catch (error) {
    if (error instanceof Undetermined) return { result: "not-evaluated", path: error.path };
    throw error;
  }
}

/** The verdict over all items: a failure wins over 'not evaluated'. Passes where there is no item. */
export function judgeEach<T>(items: readonly T[], judge: (item: T) => Verdict): Verdict {
  return allOf(items.map((item) => guarded(() => judge(item))));
}
