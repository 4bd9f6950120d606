/** Tokens of the in-memory stores that @pulumi/aws offers. */
export const replicationGroup = "aws:elasticache/replicationGroup:ReplicationGroup";
/** Nodes without replication; or, with `replicationGroupId`, one more node of a group. */
export const cacheCluster = "aws:elasticache/cluster:Cluster";
export const serverlessCache = "aws:elasticache/serverlessCache:ServerlessCache";
export const memoryDb = "aws:memorydb/cluster:Cluster";
/** Clusters of MemoryDB in several regions. */
export const multiRegionMemoryDb = "aws:memorydb/multiRegionCluster:MultiRegionCluster";
/** A user of ElastiCache's access control. */
export const cacheUser = "aws:elasticache/user:User";

export const stores = [replicationGroup, cacheCluster, serverlessCache, memoryDb] as const;
