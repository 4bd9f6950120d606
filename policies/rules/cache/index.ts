import type { Rule } from "../../kit/rule";
import { redisAuth } from "./redis-auth";
import { redisBackups } from "./redis-backups";
import { redisCmk } from "./redis-cmk";
import { redisCustomSubnetGroup } from "./redis-custom-subnet-group";
import { redisEncryptedAtRest } from "./redis-encrypted-at-rest";
import { redisEncryptedInTransit } from "./redis-encrypted-in-transit";
import { redisFailoverMultiAz } from "./redis-failover-multi-az";
import { redisMinorUpgrades } from "./redis-minor-upgrades";

/** Rules about in-memory stores: ElastiCache in all its forms, and MemoryDB. */
export const cacheRules: readonly Rule[] = [
  redisEncryptedAtRest,
  redisEncryptedInTransit,
  redisAuth,
  redisCmk,
  redisFailoverMultiAz,
  redisBackups,
  redisMinorUpgrades,
  redisCustomSubnetGroup,
];
