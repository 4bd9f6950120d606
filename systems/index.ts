import type { EstateFacts } from "../lib/data-facts";
import type { SystemFacts } from "../lib/system-facts";
import type { SystemName } from "../lib/system-names";
import { emailGateway, emailGatewaySchedules } from "./email-gateway";
import { estate } from "./estate";
import { mailgenius, mailgeniusSchedules } from "./mailgenius";
import type { Schedules } from "./schedule";
import { vdx, vdxSchedules } from "./vdx";

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
