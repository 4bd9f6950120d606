import * as pulumi from "@pulumi/pulumi";
import { createAlarms, createLateAlarms } from "./alarms";
import { createAlerting } from "./alerting";
import { createDataStores } from "./data-stores";
import { createFleets } from "./fleets";
import { createFoundation } from "./foundation";
import { createObservation } from "./observation";
import type { EmailPlatformArgs } from "./system-context";
import { createViews, type SystemView } from "./views";
import { createFrontend, createWebTier } from "./web-tier";

/** One e-mail platform, whole: keys, network access, data stores, the way in from the internet, and its fleets. */
export class EmailPlatform extends pulumi.ComponentResource {
  /** Where people and programs reach it. */
  readonly endpoints: readonly string[];
  /** Buckets that hold personal data, copies included; the audit trail records every access to them. */
  readonly personalDataBucketArns: readonly pulumi.Output<string>[];

  /** What a dashboard over several systems can show of this one. */
  readonly view: SystemView;

  constructor(name: string, args: EmailPlatformArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:platform:EmailPlatform", name, {}, opts);
    const system = { ...args, name, parent: this };
    const foundation = createFoundation(system);
    const stores = createDataStores(system, foundation);
    const web = createWebTier(system, foundation);
    const frontend = createFrontend(system, foundation);
    const notifier = createAlerting(system, foundation);
    const alarms = createAlarms(system, foundation, { stores, web, frontend, notifier });
    const fleets = createFleets(system, { foundation, stores, web, alarms });
    const { poller } = createObservation(system, foundation, stores, fleets);
    const functions = {
      poller: { name: poller.functionName, deadLetterQueueName: poller.deadLetterQueueName },
    };
    createLateAlarms(system, foundation, { fleets, functions }, stores, alarms);
    this.view = createViews(system, {
      foundation,
      stores,
      web,
      frontend,
      notifier,
      alarms,
      fleets,
      functions,
    });

    const hosts = [...args.settings.web.hosts, ...(args.settings.frontend?.hosts ?? [])];
    this.endpoints = hosts.map((host) => `https://${host}`);
    const buckets = [stores.backups, ...(stores.uploads ? [stores.uploads] : [])];
    this.personalDataBucketArns = buckets.flatMap(({ arn, recoveryArn }) => [arn, recoveryArn]);
    this.registerOutputs({ endpoints: this.endpoints });
  }
}
