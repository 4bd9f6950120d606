import { shown, type Finding } from "../fault";
import type { Parts } from "../parts";

/** The tag that people filter by says what the stack is for. */
export function checkTags({ tags, environment }: Parts): readonly Finding[] {
  if (tags === undefined || environment === undefined || tags.Environment === environment) return [];
  return [
    {
      path: ["aws:defaultTags", "tags", "Environment"],
      given: shown(tags.Environment),
      allowed: `${environment}, as estate:environment`,
    },
  ];
}
