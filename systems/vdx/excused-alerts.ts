import type { ExcusedAlert } from "../../lib/thresholds";

/** Rows that no alarm carries. */
export const excusedAlerts: readonly ExcusedAlert[] = [
  {
    row: "VDX-033",
    quote: "**Configurar alertas para**:",
    reason: "The severity of the six lines, not a line of its own: all six page.",
  },
  {
    row: "VDX-034",
    reason: "That each percentage has an alarm for each tier, not a limit of its own: thresholds × tiers.",
  },
];
