import type { Threshold } from "../../lib/thresholds";
import { alertList } from "./alert-list";
import { derivedAlerts } from "./derived-alerts";
import { operatorThresholds } from "./operator-thresholds";

/** When somebody must be told: what the document lists, what follows from it, and what is ours. */
export const thresholds: readonly Threshold[] = [...alertList, ...derivedAlerts, ...operatorThresholds];
