import type { z } from "zod";
import type { Environment } from "../lib/facts";
import type { SystemFacts } from "../lib/system-facts";
import { systemNames, type SystemName } from "../lib/system-names";
import { systems } from "../systems";
import { alertingPartsOf, type AlertingParts } from "./alerting-parts";
import type { KeyPath } from "./fault";
import { isSection, valueAt } from "./plain";
import { cacheSchema } from "./schema/caches";
import { databaseSchema } from "./schema/database";
import { networkSchema } from "./schema/network";
import { stackSchema, type StackConfig } from "./schema/stack";
import { uploadsSchema } from "./schema/system";
import { tierSchema } from "./schema/tiers";
import { webSchema } from "./schema/web";

/**
 * The parts of a stack file that are valid by themselves. Checks over several keys run on these, so that one wrong
 * key does not hide what is wrong elsewhere.
 */
export interface Parts {
  readonly environment: Environment | undefined;
  readonly region: string | undefined;
  readonly recoveryRegion: string | undefined;
  readonly accountId: string | undefined;
  readonly tags: StackConfig["aws:defaultTags"]["tags"] | undefined;
  readonly network: z.output<typeof networkSchema> | undefined;
  readonly audit: StackConfig["estate:audit"] | undefined;
  readonly alerting: readonly AlertingParts[];
  readonly systems: readonly SystemParts[];
}

export interface SystemParts {
  readonly name: SystemName;
  readonly facts: SystemFacts;
  /** Where the system stands in the file. */
  readonly path: KeyPath;
  readonly database: z.output<typeof databaseSchema> | undefined;
  readonly caches: Readonly<Record<string, z.output<typeof cacheSchema>>>;
  readonly tiers: Readonly<Record<string, z.output<typeof tierSchema>>>;
  /** Keys as written, valid or not; undefined where there is no such section. */
  readonly cacheKeys: readonly string[] | undefined;
  readonly tierKeys: readonly string[] | undefined;
  readonly web: z.output<typeof webSchema> | undefined;
  readonly frontend: z.output<typeof webSchema> | undefined;
  readonly uploads: z.output<typeof uploadsSchema> | undefined;
  readonly hasFrontend: boolean;
  readonly hasUploads: boolean;
}

const keys = stackSchema.shape;

export function partsOf(raw: unknown): Parts {
  return {
    environment: valid(keys["estate:environment"], valueAt(raw, ["estate:environment"])),
    region: valid(keys["aws:region"], valueAt(raw, ["aws:region"])),
    recoveryRegion: valid(keys["estate:recoveryRegion"], valueAt(raw, ["estate:recoveryRegion"])),
    accountId: valid(keys["aws:allowedAccountIds"], valueAt(raw, ["aws:allowedAccountIds"]))?.[0],
    tags: valid(keys["aws:defaultTags"], valueAt(raw, ["aws:defaultTags"]))?.tags,
    network: valid(networkSchema, valueAt(raw, ["estate:network"])),
    audit: valid(keys["estate:audit"], valueAt(raw, ["estate:audit"])),
    alerting: alertingPartsOf(raw),
    systems: systemNames.flatMap((name) => {
      const path = ["estate:systems", name];
      const system = valueAt(raw, path);
      return isSection(system) ? [systemParts(name, path, system)] : [];
    }),
  };
}

function systemParts(
  name: SystemName,
  path: KeyPath,
  system: Readonly<Record<string, unknown>>,
): SystemParts {
  const [caches, tiers] = [valueAt(system, ["caches"]), valueAt(system, ["tiers"])];
  return {
    name,
    facts: systems[name],
    path,
    database: valid(databaseSchema, valueAt(system, ["database"])),
    caches: validEntries(cacheSchema, caches, systems[name].caches),
    tiers: validEntries(tierSchema, tiers, systems[name].tiers),
    cacheKeys: isSection(caches) ? Object.keys(caches) : undefined,
    tierKeys: isSection(tiers) ? Object.keys(tiers) : undefined,
    web: valid(webSchema, valueAt(system, ["web"])),
    frontend: valid(webSchema, valueAt(system, ["frontend"])),
    uploads: valid(uploadsSchema, valueAt(system, ["uploads"])),
    hasFrontend: valueAt(system, ["frontend"]) !== undefined,
    hasUploads: valueAt(system, ["uploads"]) !== undefined,
  };
}

function valid<S extends z.ZodType>(schema: S, value: unknown): z.output<S> | undefined {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** The valid entries of a section, of those that the system has. */
function validEntries<S extends z.ZodType>(
  schema: S,
  section: unknown,
  wanted: Readonly<Record<string, unknown>>,
): Record<string, z.output<S>> {
  return Object.fromEntries(
    Object.keys(wanted).flatMap((key) => {
      const parsed = valid(schema, valueAt(section, [key]));
      return parsed === undefined ? [] : [[key, parsed]];
    }),
  );
}
