import type { Threshold } from "../../lib/thresholds";
import { alertRules } from "./alert-rules";
import { derivedAlerts } from "./derived-alerts";
import { listedAlerts } from "./listed-alerts";
import { operatorThresholds } from "./operator-thresholds";

/** When somebody must be told: what the documents ask for, what follows from them, and what is ours. */
export const thresholds: readonly Threshold[] = [
  ...alertRules,
  ...listedAlerts,
  ...derivedAlerts,
  ...operatorThresholds,
];
