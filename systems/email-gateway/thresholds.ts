import type { Threshold } from "../../lib/thresholds";
import { alertTable } from "./alert-table";
import { checkedAlerts } from "./checked-alerts";
import { operatorThresholds } from "./operator-thresholds";

/** When somebody must be told: what the documents ask for, what they have people check, and what is ours. */
export const thresholds: readonly Threshold[] = [...alertTable, ...checkedAlerts, ...operatorThresholds];
