import { permittedRegions } from "../../regions";
import { rule } from "../../kit/rule";
import { notApplicable, passIf } from "../../kit/verdict";
import { regionsOf } from "./regions-of";
import { storeTypes } from "./stores";

/** Data follows whatever names a region: the provider, a copy, a replica, a key that travels with it. */
export const dataRegionAllowed = rule({
  name: "data-region-allowed",
  sentence: "Data, its copies and its replicas stay in regions in which personal data may be.",
  severity: "critical",
  frameworks: {
    gdpr: ["44", "45", "46"],
    lgpd: ["33"],
    requirements: ["VDX-023", "VDX-090", "VDX-141", "VDX-142"],
  },
  remediation:
    "Change `region` (or the copy's destination) to a permitted region, or enter the region with its legal ground " +
    "in policies/regions.ts.",
  types: [
    "pulumi:providers:aws",
    ...Object.values(storeTypes).flat(),
    "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication",
    "aws:rds/clusterInstance:ClusterInstance",
    "aws:rds/globalCluster:GlobalCluster",
    "aws:rds/exportTask:ExportTask",
    "aws:elasticache/globalReplicationGroup:GlobalReplicationGroup",
    "aws:dynamodb/tableReplica:TableReplica",
    "aws:dynamodb/globalTable:GlobalTable",
    "aws:s3/bucketReplicationConfig:BucketReplicationConfig",
    "aws:s3control/multiRegionAccessPoint:MultiRegionAccessPoint",
    "aws:redshift/snapshotCopy:SnapshotCopy",
    "aws:kms/replicaKey:ReplicaKey",
    "aws:backup/plan:Plan",
    "aws:efs/replicationConfiguration:ReplicationConfiguration",
    "aws:ecr/replicationConfiguration:ReplicationConfiguration",
    "aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination",
    "aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter",
    "aws:cloudtrail/trail:Trail",
    "aws:dlm/lifecyclePolicy:LifecyclePolicy",
  ],
  judge: (subject, estate) => {
    const regions = [...regionsOf(subject, estate)];
    if (regions.length === 0) return notApplicable("It names no region: it is where its provider is.");
    const forbidden = regions.filter((region) => !(region in permittedRegions));
    return passIf(
      forbidden.length === 0,
      `puts data into ${forbidden.join(", ")}, where personal data may not be (permitted: ${Object.keys(permittedRegions).join(", ")}).`,
    );
  },
});
