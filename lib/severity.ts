/** How urgent an alert is, in the three words of `send-alert.sh` (MG-035); the other documents' words map onto them. */
export const alertLevels = ["critical", "warning", "info"] as const;
export type AlertLevel = (typeof alertLevels)[number];

/** Ways in which a person hears of an alert (MG-025 to MG-033, EG-050, VDX-041 to VDX-043). */
export const channels = ["email", "slack", "pagerduty", "sms"] as const;
export type Channel = (typeof channels)[number];
