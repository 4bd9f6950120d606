import { burstableGib, memoryGibOf, processors } from "../../lib/instance-types";

const ec2Families = {
  burstable: ["t4g", "t3", "t3a"],
  graviton: ["m6g", "m7g", "m8g", "c6g", "c7g", "c8g", "r6g", "r7g", "r8g"],
  x86: ["m6i", "m7i", "m6a", "m7a", "c6i", "c7i", "c6a", "c7a", "r6i", "r7i", "r6a", "r7a"],
} as const;

const databaseFamilies = {
  burstable: ["t4g", "t3"],
  others: ["m6g", "m7g", "m8g", "r6g", "r7g", "r8g", "m6i", "m7i", "r6i", "r7i"],
} as const;

const cacheFamilies = { burstable: ["t4g", "t3"], others: ["m6g", "m7g", "r6g", "r7g"] } as const;

const fromLarge = Object.keys(processors).filter((size) => size !== "medium");

/** Instance types of the fleets with their memory in GiB. */
export const ec2MemoryGib: ReadonlyMap<string, number> = new Map([
  ...ec2Families.burstable.flatMap((family) =>
    Object.entries(burstableGib).map(([size, gib]): [string, number] => [`${family}.${size}`, gib]),
  ),
  ...ec2Families.graviton.flatMap((family) => sized(family, Object.keys(processors))),
  ...ec2Families.x86.flatMap((family) => sized(family, fromLarge)),
]);

function sized(family: string, sizes: readonly string[]): [string, number][] {
  return sizes.map((size) => [`${family}.${size}`, memoryGibOf(`${family}.${size}`)]);
}

/** Classes of database instances. */
export const databaseClasses: ReadonlySet<string> = new Set([
  ...cross("db", databaseFamilies.burstable, ["micro", "small", "medium", "large", "xlarge", "2xlarge"]),
  ...cross("db", databaseFamilies.others, fromLarge),
]);

/** Types of cache nodes. */
export const cacheNodeTypes: ReadonlySet<string> = new Set([
  ...cross("cache", cacheFamilies.burstable, ["micro", "small", "medium"]),
  ...cross("cache", cacheFamilies.others, fromLarge),
]);

function cross(prefix: string, families: readonly string[], sizes: readonly string[]): string[] {
  return families.flatMap((family) => sizes.map((size) => `${prefix}.${family}.${size}`));
}

/** The families, for messages. */
export const familiesText = {
  ec2: [...ec2Families.burstable, ...ec2Families.graviton, ...ec2Families.x86].join(", "),
  database: [...databaseFamilies.burstable, ...databaseFamilies.others].join(", "),
  cache: [...cacheFamilies.burstable, ...cacheFamilies.others].join(", "),
};
