import { z } from "zod";
import { ec2MemoryGib, familiesText } from "../catalogue/instances";
import { explained, section, text, whole } from "./key";

/** Largest fleet that a stack may ask for; a typing error costs less so. */
const largestFleet = 200;

const tierKeys = z.strictObject({
  instanceType: text((value) => ec2MemoryGib.has(value), {
    meaning: "Type of the fleet's instances; families with a `g` run on arm64, and so must the image",
    allowed: `<family>.<size>, such as m7g.large, of the families ${familiesText.ec2}`,
  }),
  minimum: whole(1, largestFleet, {
    meaning: "Fewest instances",
    unit: "instances",
    also: "at least what the system's documents ask",
  }),
  desired: whole(1, largestFleet, {
    meaning: "Instances at the start; scaling changes it afterwards",
    unit: "instances",
    also: "from minimum to maximum",
  }),
  maximum: whole(1, largestFleet, { meaning: "Most instances", unit: "instances", also: "at least minimum" }),
  diskGib: whole(8, 16_384, { meaning: "Disk of each instance", unit: "GiB" }),
});

export const tierSchema = section(tierKeys, "Sizes of one fleet");

export const tiersSchema = explained(z.record(z.string(), tierSchema), {
  meaning: "Sizes of the fleets, by the tiers that the system has",
  allowed: "a section with one entry for each tier of the system",
  keys: "tier",
});
