import type { SystemFacts } from "../lib/system-facts";
import type { SystemName } from "../lib/system-names";
import { emailGateway, emailGatewaySchedules } from "./email-gateway";
import { mailgenius, mailgeniusSchedules } from "./mailgenius";
import type { Schedules } from "./schedule";
import { vdx, vdxSchedules } from "./vdx";

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
