import type { Subject } from "./subject";

const rehearsal = /^(staging|dev|development|sandbox|preview)([-_.].*)?$/;

/** Whether a resource belongs to a production stack. Every stack does whose name does not say otherwise. */
export function isProduction({ urn }: Pick<Subject, "urn">): boolean {
  return !rehearsal.test(/^urn:pulumi:(.*?)::/.exec(urn)?.[1] ?? "");
}
