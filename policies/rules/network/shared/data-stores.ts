/** Where a type of data store says how it can be reached. */
export interface DataStoreShape {
  /** The input that names its security groups; absent where another resource decides. */
  readonly groups?: string;
  /** The input that names its subnets directly. */
  readonly subnets?: string;
  /** The input that names its subnet group. Unset means the default one, of the default VPC. */
  readonly subnetGroup?: string;
  /** The input that gives it a public address. Unset means private for all of them. */
  readonly public?: string;
  /** The input that, where set, makes another store of the stack decide about groups and subnets. */
  readonly inheritsFrom?: string;
  /** Without a VPC it has a public endpoint. */
  readonly publicWithoutVpc?: boolean;
}

const inVpcOptions = {
  groups: "vpcOptions.securityGroupIds",
  subnets: "vpcOptions.subnetIds",
  publicWithoutVpc: true,
} as const;

/** Databases, caches, search, queues and file systems that live on a network. */
export const dataStores: Readonly<Record<string, DataStoreShape>> = {
  "aws:rds/instance:Instance": {
    groups: "vpcSecurityGroupIds",
    subnetGroup: "dbSubnetGroupName",
    public: "publiclyAccessible",
    inheritsFrom: "replicateSourceDb",
  },
  "aws:rds/cluster:Cluster": { groups: "vpcSecurityGroupIds", subnetGroup: "dbSubnetGroupName" },
  "aws:rds/clusterInstance:ClusterInstance": { public: "publiclyAccessible" },
  "aws:rds/proxy:Proxy": { groups: "vpcSecurityGroupIds", subnets: "vpcSubnetIds" },
  "aws:rds/proxyEndpoint:ProxyEndpoint": { groups: "vpcSecurityGroupIds", subnets: "vpcSubnetIds" },
  "aws:elasticache/replicationGroup:ReplicationGroup": {
    groups: "securityGroupIds",
    subnetGroup: "subnetGroupName",
    inheritsFrom: "globalReplicationGroupId",
  },
  "aws:elasticache/cluster:Cluster": {
    groups: "securityGroupIds",
    subnetGroup: "subnetGroupName",
    inheritsFrom: "replicationGroupId",
  },
  "aws:elasticache/serverlessCache:ServerlessCache": { groups: "securityGroupIds", subnets: "subnetIds" },
  "aws:memorydb/cluster:Cluster": { groups: "securityGroupIds", subnetGroup: "subnetGroupName" },
  "aws:dax/cluster:Cluster": { groups: "securityGroupIds", subnetGroup: "subnetGroupName" },
  "aws:docdb/cluster:Cluster": { groups: "vpcSecurityGroupIds", subnetGroup: "dbSubnetGroupName" },
  "aws:docdb/elasticCluster:ElasticCluster": { groups: "vpcSecurityGroupIds", subnets: "subnetIds" },
  "aws:neptune/cluster:Cluster": { groups: "vpcSecurityGroupIds", subnetGroup: "neptuneSubnetGroupName" },
  "aws:neptune/clusterInstance:ClusterInstance": { public: "publiclyAccessible" },
  "aws:redshift/cluster:Cluster": {
    groups: "vpcSecurityGroupIds",
    subnetGroup: "clusterSubnetGroupName",
    public: "publiclyAccessible",
  },
  "aws:redshiftserverless/workgroup:Workgroup": {
    groups: "securityGroupIds",
    subnets: "subnetIds",
    public: "publiclyAccessible",
  },
  "aws:opensearch/domain:Domain": inVpcOptions,
  "aws:elasticsearch/domain:Domain": inVpcOptions,
  "aws:msk/cluster:Cluster": {
    groups: "brokerNodeGroupInfo.securityGroups",
    subnets: "brokerNodeGroupInfo.clientSubnets",
  },
  "aws:mq/broker:Broker": { groups: "securityGroups", subnets: "subnetIds", public: "publiclyAccessible" },
  "aws:efs/mountTarget:MountTarget": { groups: "securityGroups", subnets: "subnetId" },
  "aws:dms/replicationInstance:ReplicationInstance": {
    groups: "vpcSecurityGroupIds",
    subnetGroup: "replicationSubnetGroupId",
    public: "publiclyAccessible",
  },
  "aws:lightsail/database:Database": { public: "publiclyAccessible" },
  "aws:rds/shardGroup:ShardGroup": { public: "publiclyAccessible" },
  "aws:timestreaminfluxdb/dbInstance:DbInstance": {
    groups: "vpcSecurityGroupIds",
    subnets: "vpcSubnetIds",
    public: "publiclyAccessible",
  },
  "aws:timestreaminfluxdb/dbCluster:DbCluster": {
    groups: "vpcSecurityGroupIds",
    subnets: "vpcSubnetIds",
    public: "publiclyAccessible",
  },
};

/** The groups of subnets that data stores live in. */
export const dataSubnetGroupTypes = [
  "aws:rds/subnetGroup:SubnetGroup",
  "aws:elasticache/subnetGroup:SubnetGroup",
  "aws:memorydb/subnetGroup:SubnetGroup",
  "aws:dax/subnetGroup:SubnetGroup",
  "aws:docdb/subnetGroup:SubnetGroup",
  "aws:neptune/subnetGroup:SubnetGroup",
  "aws:redshift/subnetGroup:SubnetGroup",
] as const;

/** Ports on which data stores listen: never the target of a listener that the internet reaches. */
export const dataPorts: readonly number[] = [
  1433, 1521, 2049, 3306, 5432, 5439, 6379, 6380, 8182, 9042, 9092, 9200, 9300, 11211, 27017,
];
