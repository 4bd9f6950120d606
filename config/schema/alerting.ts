import { z } from "zod";
import { channels } from "../../lib/severity";
import { explained, section, text } from "./key";

/** Every channel but e-mail: what is told on no channel at all is told to nobody. */
export const optionalChannels = channels.filter((channel) => channel !== "email");

const mailboxPattern =
  /^(?=.{6,254}$)[a-z0-9](?:[a-z0-9._+-]{0,62}[a-z0-9])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

const mailbox = text(mailboxPattern, {
  meaning: "Mailbox of a role; of a team, not of a person (EG-056). It must confirm the subscription once",
  allowed: "an e-mail address in lower case, such as ops@mailgenius.com",
});

const reason = text(/^(?=.*\S)[^\r\n]{10,500}$/, {
  meaning: "Why this stack does without the channel; not in production",
  allowed: "a sentence of 10 to 500 characters",
});

const reasons = Object.fromEntries(optionalChannels.map((channel) => [channel, reason.optional()]));

const alertingKeys = z.strictObject({
  mailboxes: explained(z.record(z.string(), mailbox).optional(), {
    meaning: "Mailboxes of the roles that the documents leave open",
    allowed: "a section with one entry for each role of the system",
    keys: "role",
  }),
  withoutChannels: explained(z.strictObject(reasons).optional(), {
    meaning:
      "Channels that this stack does without; their secrets are not made, and nobody is told that they are missing",
    allowed: `a section with one or more of ${optionalChannels.join(", ")}`,
  }),
});

/** Whom alerts reach, as far as the documents leave it open. */
export const alertingSchema = section(
  alertingKeys,
  "Whom alerts reach, as far as the documents leave it open",
);
