/** Confidentiality and integrity of systems. */
export const resilience = { gdpr: ["32(1)(b)"], lgpd: ["46"] } as const;

/** Encryption at rest and on the way. */
export const encryption = { gdpr: ["32(1)(a)"], lgpd: ["46"] } as const;

/** Records from which a breach can be reconstructed. */
export const records = { gdpr: ["30", "33"], lgpd: ["37"] } as const;
