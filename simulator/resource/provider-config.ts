import { CloudError } from "../protocol/errors";
import { plainMap } from "../protocol/values";
import type { ValueMap } from "../protocol/values";
import type { ProviderName } from "../schema/packages";

/** Account that stands in where the configuration names none. */
const placeholderAccount = "123456789012";

/** What one provider instance was configured with. */
export interface ProviderConfig {
  readonly provider: ProviderName;
  /** Twelve digits; empty for providers that know no accounts. */
  readonly account: string;
  /** Empty for providers that know no regions. */
  readonly region: string;
  readonly defaultTags: Readonly<Record<string, string>>;
}

/** Reads the configuration of a provider instance. Throws as the real provider does when the region is missing. */
export function providerConfig(provider: ProviderName, given: ValueMap): ProviderConfig {
  if (provider !== "aws") return { provider, account: "", region: "", defaultTags: {} };
  const settings = configSettings(given);
  const region = settings.region ?? process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION;
  if (typeof region !== "string" || region === "") {
    throw new CloudError("MissingRegion", "no region is set. Set it: pulumi config set aws:region us-east-1");
  }
  return { provider, region, account: accountOf(settings), defaultTags: defaultTagsOf(settings) };
}

/** Values that are no plain strings come as JSON text. Values not known yet are left out. */
export function configSettings(given: ValueMap): Readonly<Record<string, unknown>> {
  const pairs = Object.entries(plainMap(given)).map(([key, value]) => [key, parsed(value)] as const);
  return Object.fromEntries(pairs);
}

function parsed(value: unknown): unknown {
  if (typeof value !== "string" || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function accountOf(settings: Readonly<Record<string, unknown>>): string {
  const allowed: unknown = settings.allowedAccountIds;
  const first: unknown = Array.isArray(allowed) ? allowed[0] : undefined;
  return typeof first === "string" || typeof first === "number" ? String(first) : placeholderAccount;
}

function defaultTagsOf(settings: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const tags = (settings.defaultTags as { readonly tags?: Record<string, unknown> } | undefined)?.tags ?? {};
  return Object.fromEntries(Object.entries(tags).map(([key, value]) => [key, String(value)]));
}
