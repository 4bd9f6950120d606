import type { HealthEndpoint, StatusEndpoint } from "./endpoint-facts";
import type { PlainValues } from "./plain-values";

/** What a public check asks of one host from outside, as anybody on the internet would. */
export interface PublicCheck {
  readonly host: string;
  readonly path: string;
  /** How the answer must be: as an endpoint of the facts, or an HTML page. */
  readonly expected: PlainValues<HealthEndpoint> | PlainValues<StatusEndpoint> | { readonly kind: "page" };
}

/** Value of the dimension `Endpoint` for a check: never the same as for the poller's paths. */
export function publicEndpoint({ host, path }: Pick<PublicCheck, "host" | "path">): string {
  return `https://${host}${path}`;
}
