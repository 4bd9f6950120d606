import { z } from "zod";
import { parseImageReference } from "../../lib/image-reference";
import { alertingSchema } from "./alerting";
import { cachesSchema } from "./caches";
import { databaseSchema } from "./database";
import { explained, section, text } from "./key";
import { tiersSchema } from "./tiers";
import { webSchema } from "./web";

/** Repository names of ECR end at 256 characters; host and digest come on top. */
const longestImage = 400;

export const uploadsSchema = z.strictObject({
  bucketName: text(/^(?!xn--)[a-z0-9](?:[a-z0-9-]{1,48})[a-z0-9]$/, {
    meaning: "Name of the bucket for uploads; no two buckets in the world share one",
    allowed: "3 to 50 lower-case letters, digits and hyphens, without a hyphen at either end",
  }),
});

function isPinned(reference: string): boolean {
  try {
    parseImageReference(reference);
    return reference.length <= longestImage;
  } catch {
    return false;
  }
}

const systemKeys = z.strictObject({
  image: text(isPinned, {
    meaning: "Container image of the application",
    allowed: "registry/name@sha256:<64 hexadecimal digits>",
    why: "A tag can move to another image; a digest cannot, so every instance of a fleet runs the same.",
  }),
  database: databaseSchema,
  caches: cachesSchema,
  tiers: tiersSchema,
  web: explained(webSchema, {
    meaning: "Names that reach the load balancer",
    allowed: "a section with the keys zone and hosts",
  }),
  frontend: explained(webSchema.optional(), {
    meaning: "Names that reach the static frontend; only for a system that has one",
    allowed: "a section with the keys zone and hosts",
  }),
  uploads: explained(uploadsSchema.optional(), {
    meaning: "The bucket for uploads; only for a system that has one",
    allowed: "a section with the key bucketName",
  }),
  alerting: explained(alertingSchema.optional(), {
    meaning: "Whom alerts of the system reach, as far as the documents leave it open",
    allowed: "a section with the keys mailboxes and withoutChannels",
  }),
});

export const systemSchema = section(systemKeys, "One system");
