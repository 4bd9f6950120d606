import { z } from "zod";
import { cacheNodeTypes, familiesText } from "../catalogue/instances";
import { explained, section, text, whole } from "./key";

const cacheKeys = z.strictObject({
  nodeType: text((value) => cacheNodeTypes.has(value), {
    meaning: "Type of the cache nodes",
    allowed: `cache.<family>.<size>, such as cache.m7g.large, of the families ${familiesText.cache}`,
  }),
  replicas: whole(0, 5, {
    meaning:
      "Copies beside the primary, each in another zone; with at least one, a failed primary is replaced by itself",
    unit: "nodes",
  }),
});

export const cacheSchema = section(cacheKeys, "Sizes of one Redis group");

export const cachesSchema = explained(z.record(z.string(), cacheSchema), {
  meaning: "Sizes of the Redis groups, by the roles that the system has",
  allowed: "a section with one entry for each Redis group of the system",
  keys: "role",
});
