import { type Classification, classificationTags } from "../../lib/classification";
import type { Tags } from "../place";

/** Tags of a resource that stores data: those of all resources, and what it holds. Whoever makes one must say it. */
export function storeTags(tags: Tags, classification: Classification): Tags {
  return { ...tags, ...classificationTags(classification) };
}
