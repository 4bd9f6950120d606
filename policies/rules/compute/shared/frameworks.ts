/** Confidentiality and resilience of systems. */
export const resilience = { gdpr: ["32(1)(b)"], lgpd: ["46"] } as const;

/** Encryption at rest. */
export const encryption = { gdpr: ["32(1)(a)"], lgpd: ["46"] } as const;
