/** Tokens of the relational databases that @pulumi/aws offers, by what they are. */
export const instance = "aws:rds/instance:Instance";
/** Aurora and Multi-AZ clusters. */
export const cluster = "aws:rds/cluster:Cluster";
/** Members of an Aurora cluster. */
export const clusterInstance = "aws:rds/clusterInstance:ClusterInstance";
export const parameterGroup = "aws:rds/parameterGroup:ParameterGroup";
export const clusterParameterGroup = "aws:rds/clusterParameterGroup:ClusterParameterGroup";
export const snapshot = "aws:rds/snapshot:Snapshot";
export const snapshotCopy = "aws:rds/snapshotCopy:SnapshotCopy";
export const clusterSnapshot = "aws:rds/clusterSnapshot:ClusterSnapshot";
export const clusterSnapshotCopy = "aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy";

/** Clusters over several regions. */
export const globalClusters = [
  "aws:rds/globalCluster:GlobalCluster",
  "aws:docdb/globalCluster:GlobalCluster",
  "aws:neptune/globalCluster:GlobalCluster",
] as const;

/** Clusters of the services beside RDS that take the same arguments for encryption, backups and deletion. */
export const relatedClusters = ["aws:docdb/cluster:Cluster", "aws:neptune/cluster:Cluster"] as const;
