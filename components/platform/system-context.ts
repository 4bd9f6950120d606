import type * as pulumi from "@pulumi/pulumi";
import type { Environment, Fact } from "../../lib/facts";
import type { Schedule } from "../../lib/schedule";
import type { SystemSettings } from "../../lib/sizing";
import type { SystemFacts } from "../../lib/system-facts";
import type { Place, Tags } from "../place";
import type { LandingZone } from "./landing-zone";

export interface EmailPlatformArgs {
  /** What the documents say about the system. */
  readonly facts: SystemFacts;
  /** When its documented jobs run. */
  readonly schedules: Readonly<Record<string, Fact<Schedule>>>;
  /** Its sizes in this stack. */
  readonly settings: SystemSettings;
  readonly environment: Environment;
  readonly place: Place;
  readonly landingZone: LandingZone;
  /** Pins the machine image by architecture; absent: the newest Amazon Linux 2023. */
  readonly machineImages: Readonly<Partial<Record<"arm64" | "x86_64", string>>>;
  readonly deletionProtection: boolean;
  readonly tags: Tags;
}

/** What the parts of one platform know of it while it is built. */
export interface SystemContext extends EmailPlatformArgs {
  readonly name: string;
  readonly parent: pulumi.Resource;
}
