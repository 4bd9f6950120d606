import type { SystemName } from "../../lib/system-names";

/** The rows of the requirement tables under "Alarms & thresholds": each is alarmed or excused. */
export const alertRows: Readonly<Record<SystemName, readonly string[]>> = {
  mailgenius: rows("MG", 1, 24),
  "email-gateway": rows("EG", 18, 41),
  vdx: rows("VDX", 27, 40),
};

function rows(prefix: string, first: number, last: number): readonly string[] {
  return Array.from(
    { length: last - first + 1 },
    (_, index) => `${prefix}-${String(first + index).padStart(3, "0")}`,
  );
}
