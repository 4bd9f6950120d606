import type { Report } from "../model/schema";

/** The model itself; docs/report.md describes it, docs/report.schema.json checks it. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, undefined, 1)}\n`;
}
