import type { z } from "zod";
import { closest } from "./closest";
import { allowedText, describedAt, knownKeys, type Described } from "./described";
import { shown, unknownKey, type Finding, type KeyPath } from "./fault";
import { valueAt } from "./plain";

type Issue = z.core.$ZodIssue;

/** What the schema found, in our words: every issue names its key, the value and what is allowed. */
export function findingsOf(issues: readonly Issue[], raw: unknown): readonly Finding[] {
  const findings = issues.flatMap((issue) => findingsOfOne(issue, raw));
  const places = findings.map(({ path }) => JSON.stringify(path));
  return findings.filter((_, index) => places.indexOf(places[index] ?? "") === index);
}

function findingsOfOne(issue: Issue, raw: unknown): readonly Finding[] {
  const path = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknown([...path, key], raw));
  const node = describedAt(path);
  if (node === undefined || issue.code === "invalid_key") return [unknown(path, raw)];
  return [
    {
      path,
      given: shown(valueAt(raw, path)),
      allowed: allowedText(node),
      ...(node.why !== undefined && { why: node.why }),
    },
  ];
}

/** A key that the section does not know, with the one that was probably meant. */
function unknown(path: KeyPath, raw: unknown): Finding {
  const parent = path.slice(0, -1);
  const section = describedAt(parent);
  const known = section === undefined ? [] : knownKeys(section, valueAt(raw, parent));
  const meant = closest(String(path.at(-1)), known);
  return {
    path,
    given: unknownKey,
    allowed: known.length > 0 ? known.join(", ") : freeKeys(section),
    ...(meant !== undefined && { why: `Did you mean "${meant}"?` }),
  };
}

function freeKeys(section: Described | undefined): string {
  return section === undefined ? "nothing" : allowedText(section);
}
