import type { DrillName } from "./drills";

/** An alarm that need not pass a drill, by the end of its logical name, and the reason. */
export interface Exception {
  readonly alarm: string;
  readonly because: string;
}

/** One that nothing needs any more fails the tests. */
export const exceptions: Readonly<Partial<Record<DrillName, readonly Exception[]>>> = {};
