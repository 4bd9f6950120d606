import { bad, type MutationTable, set } from "../mutation";

const group = "aws:elasticache/replicationGroup:ReplicationGroup";
const nodes = { clusterId: "plain", engine: "redis", nodeType: "cache.t4g.small", numCacheNodes: 1 };

export const cacheMutations: MutationTable = {
  "redis-encrypted-at-rest": [
    set(group, { atRestEncryptionEnabled: false }),
    bad("aws:elasticache/cluster:Cluster", nodes),
  ],
  "redis-encrypted-in-transit": [
    set(group, { transitEncryptionEnabled: undefined }),
    set(group, { transitEncryptionMode: "preferred" }),
  ],
  "redis-auth": [
    set(group, { authTokenWo: undefined, authToken: undefined }),
    set(group, { authTokenUpdateStrategy: "DELETE" }),
    bad("aws:elasticache/user:User", { accessString: "on ~* +@all", noPasswordRequired: true }),
  ],
  "redis-cmk": [set(group, { kmsKeyId: undefined }), set(group, { kmsKeyId: "alias/aws/elasticache" })],
  "redis-failover-multi-az": [
    set(group, { multiAzEnabled: false }),
    set(group, { automaticFailoverEnabled: false }),
  ],
  "redis-backups": [
    set(group, { snapshotRetentionLimit: 6 }, { named: /queue/ }),
    set(group, { snapshotRetentionLimit: undefined }, { named: /queue/ }),
  ],
  "redis-minor-upgrades": [set(group, { autoMinorVersionUpgrade: false })],
  "redis-custom-subnet-group": [
    set(group, { subnetGroupName: "default" }),
    set(group, { subnetGroupName: undefined }),
  ],
};
