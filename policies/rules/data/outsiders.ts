import { resourcePolicyPaths } from "../identity/resource-policies";
import type { Estate } from "../../kit/estate";
import type { Subject } from "../../kit/subject";
import { isObject, Undetermined, type Value } from "../../kit/value";

/** Inputs that are policy documents, by type. */
export const policyPaths: Readonly<Record<string, string>> = {
  ...resourcePolicyPaths,
  "aws:iam/role:Role": "assumeRolePolicy",
  "aws:s3/bucketPolicy:BucketPolicy": "policy",
  "aws:s3/bucket:Bucket": "policy",
  "aws:s3/bucketV2:BucketV2": "policy",
  "aws:s3/accessPoint:AccessPoint": "policy",
  "aws:s3control/accessPointPolicy:AccessPointPolicy": "policy",
  "aws:s3control/objectLambdaAccessPointPolicy:ObjectLambdaAccessPointPolicy": "policy",
  "aws:s3control/multiRegionAccessPointPolicy:MultiRegionAccessPointPolicy": "details.policy",
  "aws:kms/key:Key": "policy",
  "aws:kms/replicaKey:ReplicaKey": "policy",
  "aws:kms/externalKey:ExternalKey": "policy",
  "aws:kms/replicaExternalKey:ReplicaExternalKey": "policy",
  "aws:kms/keyPolicy:KeyPolicy": "policy",
  "aws:sns/topic:Topic": "policy",
  "aws:sns/topicPolicy:TopicPolicy": "policy",
  "aws:lambda/resourcePolicy:ResourcePolicy": "policy",
  "aws:opensearch/domain:Domain": "accessPolicies",
  "aws:elasticsearch/domain:Domain": "accessPolicies",
  "aws:ec2/vpcEndpoint:VpcEndpoint": "policy",
  "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy": "policy",
};

/** Inputs that name an account, by type. */
export const accountPaths: Readonly<Record<string, readonly string[]>> = {
  "aws:lambda/permission:Permission": ["principal", "sourceAccount"],
  "aws:lambda/layerVersionPermission:LayerVersionPermission": ["principal"],
  "aws:ec2/snapshotCreateVolumePermission:SnapshotCreateVolumePermission": ["accountId"],
  "aws:ec2/amiLaunchPermission:AmiLaunchPermission": ["accountId"],
  "aws:ram/principalAssociation:PrincipalAssociation": ["principal"],
  "aws:ram/resourceShareAssociationsExclusive:ResourceShareAssociationsExclusive": ["principals"],
  "aws:rds/snapshot:Snapshot": ["sharedAccounts"],
  "aws:rds/snapshotCopy:SnapshotCopy": ["sharedAccounts"],
  "aws:rds/clusterSnapshot:ClusterSnapshot": ["sharedAccounts"],
  "aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy": ["sharedAccounts"],
  "aws:ssm/document:Document": ["permissions.accountIds"],
  "aws:cloudwatch/eventPermission:EventPermission": ["principal"],
};

/** Inputs that send data to an address outside, by type. */
export const endpointPaths: Readonly<Record<string, readonly string[]>> = {
  "aws:sns/topicSubscription:TopicSubscription": ["endpoint"],
  "aws:cloudwatch/eventApiDestination:EventApiDestination": ["invocationEndpoint"],
  "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream": ["httpEndpointConfiguration.url"],
};

/** Account ids of the principals that a document lets in. */
export function accountsIn(document: Value): ReadonlySet<string> {
  const statements = isObject(document) ? asList(document.Statement) : [];
  return new Set(
    statements.flatMap((statement) =>
      isObject(statement) && statement.Effect === "Allow" ? idsIn(statement.Principal) : [],
    ),
  );
}

/** Account ids in a value: alone or inside an ARN. */
export function idsIn(value: Value): readonly string[] {
  if (typeof value === "string") return [...value.matchAll(/(?<![\w-])\d{12}(?![\w-])/g)].map(([id]) => id);
  if (Array.isArray(value)) return (value as readonly Value[]).flatMap(idsIn);
  return isObject(value) ? Object.values(value).flatMap(idsIn) : [];
}

/** The host of an address that the data leaves by; undefined for ARNs, mail and telephone, which name persons of ours. */
export function hostIn(endpoint: string): string | undefined {
  return /^https?:\/\/([^/:?]+)/.exec(endpoint)?.[1]?.toLowerCase();
}

/** The accounts that the stack may change: its own. Undetermined where no provider says them. */
export function ownAccounts(estate: Estate): ReadonlySet<string> {
  const ids = estate.ofType("pulumi:providers:aws").flatMap((provider: Subject) => {
    const given = provider.document("allowedAccountIds");
    return idsIn(given);
  });
  if (ids.length === 0) throw new Undetermined("allowedAccountIds of the provider");
  return new Set(ids);
}

function asList(value: Value): readonly Value[] {
  return Array.isArray(value) ? (value as readonly Value[]) : [value];
}
