import type { ExcusedAlert } from "../../lib/thresholds";

/** Rows that no alarm carries. */
export const excusedAlerts: readonly ExcusedAlert[] = [
  {
    row: "EG-026",
    quote: "| CPU | > 80% | > 90% | Investigar processos |",
    reason:
      "How all eight limits compare, not a limit of its own: thresholds know only strictly above and below.",
  },
  {
    row: "EG-027",
    reason:
      "How memory and disk are measured, not a limit of its own: by the agent on instances, by metric math and the poller on databases.",
  },
  {
    row: "EG-039",
    quote: "# Verificar espaço usado pelos backups",
    reason:
      "The space is looked at, without a number, and a bucket has no limit that it could reach: the dashboard shows it, the budget limits it.",
  },
];
