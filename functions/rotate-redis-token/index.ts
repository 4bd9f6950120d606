import { setTimeout as sleep } from "node:timers/promises";
import { ElastiCacheClient } from "@aws-sdk/client-elasticache";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { Context } from "aws-lambda";
import { awsSecretVersions } from "../shared/aws-secret-versions";
import { authorities, setting } from "../shared/environment";
import { rotationLog } from "../shared/log";
import { rotate } from "../shared/rotation";
import { parseRotationEvent } from "../shared/rotation-event";
import { tlsCache } from "./cache";
import { elastiCacheControlPlane } from "./control-plane";
import { redisTarget } from "./target";

const pauseMs = 10_000;
/** Kept back for the last answer and the log. */
const marginMs = 10_000;

const versions = awsSecretVersions(new SecretsManagerClient());
// ElastiCache's certificates come from Amazon's public authority, which Node trusts; a file is for other servers.
const cache = tlsCache(authorities("CACHE_CA_FILE"));
const control = elastiCacheControlPlane(new ElastiCacheClient(), setting("REPLICATION_GROUP_ID"));
const log = rotationLog("rotate-redis-token");

/** Rotates the token of a Redis replication group; called by Secrets Manager, four times a rotation. */
export const handler = async (
  event: unknown,
  context: Pick<Context, "getRemainingTimeInMillis">,
): Promise<void> => {
  const remainingMs = (): number => context.getRemainingTimeInMillis() - marginMs;
  const target = redisTarget(cache, control, { remainingMs, pauseMs, sleep: async (ms) => sleep(ms) });
  await rotate(parseRotationEvent(event), { versions, target, log });
};
