import * as pulumi from "@pulumi/pulumi";
import { EmailPlatform } from "./components/platform/email-platform";
import { LandingZone } from "./components/platform/landing-zone";
import { createOverview } from "./components/platform/overview";
import { loadSettings } from "./config";
import { systemNames } from "./lib/system-names";
import {
  estateFacts,
  estateRouting,
  estateSchedules,
  landingZoneEvents,
  landingZoneThresholds,
  overview,
  schedules,
  systems,
} from "./systems";

/** The whole estate of one stack. Its result becomes the stack's outputs. */
export = function estate(): Record<string, unknown> {
  const { account, recoveryRegion, owner, protection, network, ...settings } = loadSettings(
    pulumi.getStack(),
  );
  const place = { accountId: account.id, region: account.region, recoveryRegion };
  const common = { place, deletionProtection: protection.on };
  const landingZone = new LandingZone("estate", {
    ...common,
    facts: estateFacts,
    network,
    alerts: { thresholds: landingZoneThresholds, eventAlerts: landingZoneEvents },
    environment: settings.environment,
    routing: estateRouting,
    alerting: settings.alerting,
    schedules: estateSchedules,
    tags: { Owner: owner, System: "estate" },
  });
  const platforms: Record<string, EmailPlatform> = {};
  for (const name of systemNames) {
    const system = settings.systems[name];
    if (system === undefined) continue;
    platforms[name] = new EmailPlatform(name, {
      ...common,
      facts: systems[name],
      schedules: schedules[name],
      settings: system,
      environment: settings.environment,
      machineImages: settings.machineImages ?? {},
      landingZone,
      tags: { Owner: owner, System: name },
    });
  }
  const personalData = Object.values(platforms).flatMap((platform) => platform.personalDataBucketArns);
  createOverview("estate", { ...overview, place }, platforms, landingZone);
  landingZone.createAudit(settings.audit, personalData);
  return {
    ...Object.fromEntries(Object.entries(platforms).map(([name, { endpoints }]) => [name, { endpoints }])),
    // The policies' only way to know that the guards are off by decision, and whose.
    ...(!protection.on && {
      protectionOverride: { owner, reason: protection.reason, until: protection.until },
    }),
  };
};
