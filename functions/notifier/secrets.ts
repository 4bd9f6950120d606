import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import type { ReadSecret } from "./channels/sender";

/** A changed secret is used after this long; a missing one is asked for sooner. */
const keepMs = 5 * 60_000;
const missingMs = 30_000;

/** A secret's value, remembered for a while; undefined while nobody has filled it in. */
export function secretReader(
  client: Pick<SecretsManagerClient, "send">,
  secretArn: string | undefined,
  now: () => number = Date.now,
): ReadSecret {
  let known: { value: string | undefined; until: number } | undefined;
  return async () => {
    if (secretArn === undefined) return undefined;
    if (known !== undefined && now() < known.until) return known.value;
    const value = await read(client, secretArn);
    known = { value, until: now() + (value === undefined ? missingMs : keepMs) };
    return value;
  };
}

async function read(
  client: Pick<SecretsManagerClient, "send">,
  secretArn: string,
): Promise<string | undefined> {
  try {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretArn }));
    return SecretString === "" ? undefined : SecretString;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined; // created empty, and not filled yet
    throw error;
  }
}
