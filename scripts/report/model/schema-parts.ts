import { z } from "zod";

const count = z.int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** One data store in the record of processing activities. */
export const ProcessingSchema = z.strictObject({
  urn: z.string(),
  name: z.string(),
  kind: z.string().describe("What it is, in words: database, bucket, log."),
  system: z.string(),
  region: z.string().describe("AWS region; empty where nothing states it."),
  country: z.string().describe("The country of the region; empty where it is not known."),
  dataClass: z.string().describe("Tag DataClass: what it holds. Empty: unclassified."),
  purpose: z.string().describe("Tag Purpose (art. 30(1)(b))."),
  retentionDays: z.string().describe("Tag RetentionDays: days, or none (art. 30(1)(f))."),
  retentionReason: z.string().describe("Tag RetentionReason: why it is kept without an end."),
  lawfulBasis: z.string().describe("Tag LawfulBasis (art. 6; LGPD art. 7)."),
  owner: z.string().describe("Tag Owner: who answers for it."),
  limits: z.array(z.string()).describe("What the settings themselves say about how long data stay."),
  recipients: z
    .array(
      z.strictObject({
        how: z.string().describe("replication, copy of backups, read replica."),
        name: z.string(),
        region: z.string(),
        country: z.string(),
      }),
    )
    .describe("Where copies go (art. 30(1)(d) and (e))."),
  safeguards: z
    .strictObject({ pass: count, fail: count, "not-evaluated": count, excepted: count })
    .describe("Results of the controls on this store (art. 30(1)(g))."),
  missing: z.array(z.string()).describe("Tags that are not set."),
});
export type ProcessingEntry = z.infer<typeof ProcessingSchema>;

/** What the report rests on. The same digests mean the same report. */
export const DigestsSchema = z.strictObject({
  revision: z
    .strictObject({
      commit: z.string().describe("Git commit; empty where there is no git."),
      clean: z.boolean().describe("False: files differ from the commit."),
    })
    .describe("The program's revision."),
  program: sha256.describe("Sources of the program: index.ts and the rooms that it imports."),
  configuration: sha256.describe("Pulumi.yaml and the stack's file."),
  plan: sha256.describe(
    "What the plan or the state says of every resource, secrets masked (inventory.json).",
  ),
  packs: sha256.describe("Everything below policies/, exceptions included."),
  judgements: sha256.describe("The packs' results (findings.json)."),
  whole: sha256.describe("All of the above as one."),
});
export type Digests = z.infer<typeof DigestsSchema>;
