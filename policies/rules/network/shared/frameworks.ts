/** Confidentiality and integrity of systems: what every rule about exposure serves. */
export const exposure = { gdpr: ["32(1)(b)"], lgpd: ["46"] } as const;

/** Private by default as well as confidential. */
export const privateByDefault = { gdpr: ["25", "32(1)(b)"], lgpd: ["46"] } as const;
