/** The three platforms; also the keys of `estate:systems` and the folders below `systems/`. */
export const systemNames = ["mailgenius", "email-gateway", "vdx"] as const;
export type SystemName = (typeof systemNames)[number];
