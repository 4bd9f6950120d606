import { closest } from "../closest";
import { missing, unknownKey, type Finding, type KeyPath } from "../fault";
import type { Parts } from "../parts";

/** Fleets, Redis groups, frontend and uploads are exactly those of the system. */
export function checkNames({ systems }: Parts): readonly Finding[] {
  return systems.flatMap(({ path, facts, tierKeys, cacheKeys, hasFrontend, hasUploads }) => [
    ...(tierKeys ? exactly([...path, "tiers"], tierKeys, Object.keys(facts.tiers), facts.title) : []),
    ...(cacheKeys ? exactly([...path, "caches"], cacheKeys, Object.keys(facts.caches), facts.title) : []),
    ...present(
      [...path, "frontend"],
      hasFrontend,
      facts.frontend !== undefined,
      `${facts.title} has a static frontend`,
    ),
    ...present(
      [...path, "uploads"],
      hasUploads,
      facts.uploads !== undefined,
      `${facts.title} has a bucket for uploads`,
    ),
  ]);
}

/** Keys that are strange, and keys that are missing. */
export function exactly(
  path: KeyPath,
  given: readonly string[],
  wanted: readonly string[],
  title: string,
  missingAllowed = "a section like its neighbours",
): readonly Finding[] {
  const allowed = wanted.join(", ");
  const strange = given
    .filter((key) => !wanted.includes(key))
    .map((key): Finding => {
      const meant = closest(key, wanted);
      const hint = meant === undefined ? "" : ` Did you mean "${meant}"?`;
      return { path: [...path, key], given: unknownKey, allowed, why: `${title} has no other.${hint}` };
    });
  const absent = wanted
    .filter((key) => !given.includes(key))
    .map((key): Finding => ({
      path: [...path, key],
      given: missing,
      allowed: missingAllowed,
      why: `${title} has ${allowed}.`,
    }));
  return [...strange, ...absent];
}

function present(path: KeyPath, given: boolean, wanted: boolean, statement: string): readonly Finding[] {
  if (given === wanted) return [];
  return wanted
    ? [{ path, given: missing, allowed: "the section of docs/configuration.md", why: `${statement}.` }]
    : [{ path, given: "present", allowed: "nothing", why: `It is not documented that ${statement}.` }];
}
