/**
 * Days within which a person who was erased is gone from backups, snapshots and deleted versions too. Each system's
 * longest documented backup: MG-148 and MG-226, EG-092, VDX-071 and VDX-139.
 */
export const erasureWindowDays: Readonly<Record<string, number>> = {
  mailgenius: 30,
  "email-gateway": 90,
  vdx: 30,
};

/** For stores that belong to no system. */
export const defaultErasureWindowDays = 30;
