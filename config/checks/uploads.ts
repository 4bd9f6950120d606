import { shown, type Finding } from "../fault";
import type { Parts } from "../parts";

/** The documented bucket name is production's; names are unique in the world (VDX-C29). */
export function checkUploads({ systems, environment }: Parts): readonly Finding[] {
  if (environment === undefined || environment === "production") return [];
  return systems.flatMap(({ path, uploads, facts }): Finding[] => {
    const documented = facts.uploads?.bucketName;
    if (uploads === undefined || documented === undefined || uploads.bucketName !== documented.value)
      return [];
    return [
      {
        path: [...path, "uploads", "bucketName"],
        given: shown(uploads.bucketName),
        allowed: `another name, such as ${documented.value}-${environment}`,
        why: `The documented name is production's (${documented.sources.join(", ")}).`,
      },
    ];
  });
}
