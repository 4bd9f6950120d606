import type { PromisedSystem } from "../promises";
import { emailGatewayAlarms } from "./email-gateway";
import { mailgeniusAlarms } from "./mailgenius";
import type { PromisedAlarm } from "./types";
import { vdxAlarms } from "./vdx";

export type { PromisedAlarm, WatchedKind } from "./types";

/** When the documents of each system say that somebody must be told. */
export const promisedAlarms: Readonly<Record<PromisedSystem, readonly PromisedAlarm[]>> = {
  mailgenius: mailgeniusAlarms,
  "email-gateway": emailGatewayAlarms,
  vdx: vdxAlarms,
};

/** Where each system publishes its own metrics. */
export const ownNamespaces: Readonly<Record<PromisedSystem, string>> = {
  mailgenius: "MailGenius",
  "email-gateway": "EmailGateway",
  vdx: "VDX",
};
