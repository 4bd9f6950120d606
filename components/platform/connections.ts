import type * as pulumi from "@pulumi/pulumi";
import type { DataStores } from "./data-stores";
import type { Foundation } from "./foundation";
import type { SystemContext } from "./system-context";

/** What no document can know: end points, region, bucket, kind of stack. Nothing secret. */
export function connectionSettings(
  { facts, place, environment }: SystemContext,
  { database, databaseHost, uploads }: DataStores,
): Record<string, pulumi.Input<string>> {
  const prefix = facts.connections.databasePrefix.value;
  const readers: [string, pulumi.Input<string>][] = Object.entries(database.readerAddresses).map(
    ([role, address]) => [`${prefix}_${variableName(role)}_HOST`, address],
  );
  return {
    [`${prefix}_ENDPOINT`]: databaseHost,
    ...Object.fromEntries(readers),
    ENV: environment, // MG-257
    AWS_REGION: place.region,
    ...(uploads && { AWS_S3_BUCKET: uploads.name }),
  };
}

/** Secrets by the prefix of the environment variables that they become. */
export function secretsByPrefix(
  { facts }: SystemContext,
  { secretArns }: Foundation,
  { database, caches }: DataStores,
): Record<string, pulumi.Output<string>> {
  type Named = [string, pulumi.Output<string>];
  const ofCaches: Named[] = Object.entries(caches).map(([role, { secretArn }]) => [
    `REDIS_${variableName(role)}`,
    secretArn,
  ]);
  const ofApplication: Named[] = Object.entries(secretArns).map(([name, arn]) => [variableName(name), arn]);
  return {
    [facts.connections.databasePrefix.value]: database.secretArn,
    ...Object.fromEntries(ofCaches),
    ...Object.fromEntries(ofApplication),
  };
}

/** `jwt-secret` as an environment variable: `JWT_SECRET`. */
function variableName(key: string): string {
  return key.replaceAll("-", "_").toUpperCase();
}
