import { translated } from "../translated";

/** Keyed in kebab case; the application sees each under the same name in capitals (`RESEND_API_KEY`). */
export const applicationSecrets = {
  "resend-api-key": translated(
    "Key of the Resend account that sends the campaigns",
    ["MG-133", "MG-059"],
    '{"provider": "resend", "rate_limit": 100}',
    "The provider is named, its key is not: it is filled in by hand once.",
  ),
};
