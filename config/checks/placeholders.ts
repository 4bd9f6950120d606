import { shown, type Finding } from "../fault";
import { everyNode } from "../plain";

/** Texts that someone meant to replace, as the documents print them (EG-183, VDX-134). */
const placeholders: readonly RegExp[] = [
  /change[-_ ]?me/i,
  /\byour[-_ ]?(?:super|secret|password|key|user|account|domain|bucket|team|pagerduty)/i,
  /\[[\p{L}][\p{L} ]*\]/u,
  /<[\p{L}][\p{L} _-]*>/u,
  /\bx{3,}\b/i,
  /\b(?:todo|tbd|fixme|placeholder)\b/i,
  /(?:^|[.@])(?:example|yourdomain)\.(?:com|net|org)$/i,
  /@sha256:(.)\1{63}$/,
];

export function checkPlaceholders(raw: unknown): readonly Finding[] {
  return everyNode(raw).flatMap(({ path, value }): Finding[] => {
    if (typeof value !== "string" || !placeholders.some((pattern) => pattern.test(value))) return [];
    return [
      { path, given: shown(value), allowed: "a real value", why: "This one reads like a placeholder." },
    ];
  });
}
