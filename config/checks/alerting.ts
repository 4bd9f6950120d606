import type { AlertingParts } from "../alerting-parts";
import { missing, type Finding } from "../fault";
import type { Parts } from "../parts";
import { exactly } from "./names";

/** Every role has a mailbox (EG-C09), and production uses every documented channel. */
export function checkAlerting({ alerting, environment }: Parts): readonly Finding[] {
  return alerting.flatMap((part) => [
    ...checkRoles(part),
    ...checkChannels(part, environment === "production"),
  ]);
}

function checkRoles({ title, path, present, roles, wantedRoles }: AlertingParts): readonly Finding[] {
  if (roles !== undefined)
    return exactly([...path, "mailboxes"], roles, wantedRoles, title, "the mailbox of this role");
  if (wantedRoles.length === 0) return [];
  return [
    {
      path: present ? [...path, "mailboxes"] : path,
      given: missing,
      allowed: `a section${present ? "" : " mailboxes"} with ${wantedRoles.join(", ")}`,
      why: `${title} has these roles, and the documents leave their mailboxes open (EG-C09, VDX-G10).`,
    },
  ];
}

function checkChannels(
  { title, path, without, channels }: AlertingParts,
  production: boolean,
): readonly Finding[] {
  const used = channels.filter((channel) => channel !== "email");
  return without.flatMap((channel): Finding[] => {
    const finding = { path: [...path, "withoutChannels", channel], given: "present" };
    if (production) {
      return [
        { ...finding, allowed: "nothing in production", why: "There every documented channel is used." },
      ];
    }
    if (used.some((each) => each === channel)) return [];
    return [
      {
        ...finding,
        allowed: used.join(", ") || "nothing",
        why: `${title} uses no other channel beside e-mail.`,
      },
    ];
  });
}
