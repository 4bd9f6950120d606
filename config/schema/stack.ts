import { z } from "zod";
import { environments } from "../../lib/facts";
import { systemNames } from "../../lib/system-names";
import { regions } from "../catalogue/regions";
import { alertingSchema } from "./alerting";
import { explained, oneOf, text } from "./key";
import { networkSchema, retentionDays } from "./network";
import { systemSchema } from "./system";

const region = (meaning: string): z.ZodString =>
  text((value) => (regions as readonly string[]).includes(value), {
    meaning,
    allowed: "a region of AWS with three zones, such as us-east-1",
  });

const sentence = (meaning: string): z.ZodString =>
  text(/^(?=.*\S)[^\r\n]{10,500}$/, { meaning, allowed: "a sentence of 10 to 500 characters" });

const tagValue = text(/^[\p{L}\p{N} _.:/=+@-]{1,256}$/u, {
  meaning: "Value of a tag on every resource",
  allowed: "1 to 256 letters, digits, blanks and _ . : / = + @ -",
});

const protection = z.discriminatedUnion("on", [
  z.strictObject({ on: explained(z.literal(true), onAbout()) }),
  z.strictObject({
    on: explained(z.literal(false), onAbout()),
    reason: sentence("Why stateful resources may be deleted; only with `on: false`"),
    until: explained(z.iso.date(), {
      meaning: "Last day, by UTC, on which they may be deleted; only with `on: false`",
      allowed: "a date such as 2026-12-31, at most 31 days ahead",
      why: "After it the guard and the policies take the protection for on.",
    }),
  }),
]);

function onAbout(): { meaning: string; allowed: string } {
  return {
    meaning: "Whether databases, buckets and keys refuse to be deleted or replaced",
    allowed: "true or false",
  };
}

const owned = {
  meaning: "Whether this stack declares the account's trail, detector and recorder",
  allowed: "true or false",
};

const audit = z.discriminatedUnion("owned", [
  z.strictObject({
    owned: explained(z.literal(true), owned),
    trailRetentionDays: retentionDays("How long the audit trail is kept; only with `owned: true`"),
  }),
  z.strictObject({
    owned: explained(z.literal(false), owned),
    reason: sentence("Which other stack owns them; only with `owned: false`"),
  }),
]);

const image = (architecture: string): z.ZodString =>
  text(/^ami-(?:[0-9a-f]{8}|[0-9a-f]{17})$/, {
    meaning: `Pins the machine image of ${architecture} instances; absent: the newest Amazon Linux 2023`,
    allowed: "an image id: ami- and 8 or 17 hexadecimal digits",
  });

/** Everything that a stack file says, by its keys in the file. */
export const stackSchema = z.strictObject({
  "aws:region": region("Where the estate stands"),
  "aws:allowedAccountIds": explained(
    z
      .array(
        text(/^\d{12}$/, {
          meaning: "The account of the stack; any other is refused by the provider",
          allowed: 'a quoted account id of 12 digits, such as "111111111111"',
        }),
      )
      .length(1),
    { meaning: "The account of the stack", allowed: "a list of exactly one account id, in quotes" },
  ),
  "aws:defaultTags": explained(
    z.strictObject({
      tags: explained(
        z.object({ Project: tagValue, Environment: tagValue, ManagedBy: tagValue }).catchall(tagValue),
        {
          meaning: "Tags on every resource",
          allowed: "a section of tags with at least Project, Environment and ManagedBy",
          keys: "tag",
        },
      ),
    }),
    { meaning: "Tags that the provider puts on every resource", allowed: "a section with the key tags" },
  ),
  "aws:profile": explained(
    text(/^[\w.@-]{1,128}$/, {
      meaning: "Profile of the local AWS configuration to use",
      allowed: "a profile name",
    }).optional(),
    { meaning: "Profile of the local AWS configuration to use", allowed: "a profile name" },
  ),
  "estate:environment": oneOf(environments, {
    meaning: "What the stack is for; the documents ask more of production",
  }),
  "estate:owner": text(/^[\p{L}\p{N} _.:/=+@-]{2,128}$/u, {
    meaning: "Team that answers for the estate; a tag on every resource",
    allowed: "2 to 128 letters, digits, blanks and _ . : / = + @ -",
  }),
  "estate:recoveryRegion": region("Where the copies of backups, keys and secrets are; not aws:region"),
  "estate:protection": explained(protection, {
    meaning: "Guard of everything that holds data",
    allowed: "on: true, or on: false with a reason and the last day, until",
  }),
  "estate:network": networkSchema,
  "estate:audit": explained(audit, {
    meaning: "Services of which an account has one per region",
    allowed: "owned: true with trailRetentionDays, or owned: false with a reason",
  }),
  "estate:alerting": alertingSchema,
  "estate:machineImages": explained(
    z.strictObject({ arm64: image("arm64").optional(), x86_64: image("x86_64").optional() }).optional(),
    { meaning: "Pinned machine images", allowed: "a section with the keys arm64 and x86_64" },
  ),
  "estate:systems": explained(
    z.partialRecord(z.enum(systemNames), systemSchema).refine((systems) => Object.keys(systems).length > 0),
    {
      meaning: "The systems that the stack declares, with their sizes",
      allowed: `a section with one or more of ${systemNames.join(", ")}`,
      keys: "system",
    },
  ),
});

export type StackConfig = z.output<typeof stackSchema>;

/** Namespaces of settings that belong to other readers: the engine and the helper providers. */
export const foreignNamespaces: readonly string[] = ["pulumi", "random", "command", "docker"];
