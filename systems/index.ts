import type { EstateFacts } from "../lib/data-facts";
import type { SystemFacts } from "../lib/system-facts";
import type { SystemName } from "../lib/system-names";
import type { ExcusedAlert } from "../lib/thresholds";
import { emailGateway, emailGatewayExcusedAlerts, emailGatewaySchedules } from "./email-gateway";
import { estate } from "./estate";
import { mailgenius, mailgeniusExcusedAlerts, mailgeniusSchedules } from "./mailgenius";
import type { Schedules } from "./schedule";
import { vdx, vdxExcusedAlerts, vdxSchedules } from "./vdx";

export { estateRouting } from "./estate/routing";
export { estateSchedules } from "./estate/schedules";

/** What the documents say about each platform. */
export const systems: Readonly<Record<SystemName, SystemFacts>> = {
  mailgenius,
  "email-gateway": emailGateway,
  vdx,
};

/** Jobs that the documents ask for, with their times. */
export const schedules: Readonly<Record<SystemName, Schedules>> = {
  mailgenius: mailgeniusSchedules,
  "email-gateway": emailGatewaySchedules,
  vdx: vdxSchedules,
};

/** What the stores hold that all systems share. */
export const estateFacts: EstateFacts = estate;
/** Documented alerts that no alarm carries, with the reason. */
export const excusedAlerts: Readonly<Record<SystemName, readonly ExcusedAlert[]>> = {
  mailgenius: mailgeniusExcusedAlerts,
  "email-gateway": emailGatewayExcusedAlerts,
  vdx: vdxExcusedAlerts,
};

export { landingZoneEvents, landingZoneThresholds } from "./estate/thresholds";
export { overview } from "./estate/dashboard";
