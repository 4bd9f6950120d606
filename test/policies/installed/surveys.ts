import { secretArguments } from "../../../policies/rules/identity/secret-arguments";
import { guardedTypes } from "../../../policies/rules/network/shared/attachments";
import { allRules } from "../../../policies/rules";

/** Everything in the installed package that has an argument of a kind, and who watches it. */
export interface Survey {
  readonly what: string;
  readonly argument: RegExp;
  /** Types that a rule, or a list that rules read, covers for this argument. */
  readonly covered: ReadonlySet<string>;
  /** Types that nobody watches, decided with a reason. */
  readonly decided: Readonly<Record<string, string>>;
}

function judgedBy(...names: readonly string[]): ReadonlySet<string> {
  const rules = allRules.filter(({ name }) => names.includes(name));
  if (rules.length !== names.length) throw new Error(`one of ${names.join(", ")} is no rule`);
  return new Set(rules.flatMap(({ types }) => types));
}

const settings = "Holds settings of an application, which data-tags-complete would have to call no store.";
const followsBucket = "An object takes the default key of its bucket, which is judged.";
const ownFormat = "A format of its own, not a policy document.";

export const surveys: readonly Survey[] = [
  {
    what: "a public address",
    argument: /^(publiclyAccessible|assignPublicIp|associatePublicIpAddress)$/,
    covered: judgedBy("no-internet-path-to-data", "rds-not-public", "launch-template-no-public-ip"),
    decided: { "aws:dms/instanceProfile:InstanceProfile": "Homogeneous migrations read their own network." },
  },
  {
    what: "a key",
    argument: /kms.*key|^encryptionKey/i,
    covered: judgedBy(
      ...["data-key-lineage", "lambda-env-encrypted", "scheduler-cmk", "canary-artifacts-encrypted"],
      "rds-insights-encrypted",
    ),
    decided: {
      "aws:appconfig/configurationProfile:ConfigurationProfile": settings,
      "aws:appconfig/deployment:Deployment": settings,
      "aws:cfg/deliveryChannel:DeliveryChannel": followsBucket,
      "aws:cloudwatch/eventConnection:EventConnection": "AWS keeps its credentials in Secrets Manager.",
      "aws:cloudwatch/logAnomalyDetector:LogAnomalyDetector": "Holds a model of the log, not its lines.",
      "aws:codebuild/project:Project": "Artifacts of builds hold no data of persons.",
      "aws:dms/endpoint:Endpoint": "Holds an address; its password is a secret argument.",
      "aws:dms/instanceProfile:InstanceProfile": "Homogeneous migrations keep nothing.",
      "aws:dms/s3Endpoint:S3Endpoint": followsBucket,
      "aws:docdb/clusterInstance:ClusterInstance": "Insights of DocumentDB; the cluster's own key is judged.",
      "aws:lambda/capacityProvider:CapacityProvider": "Machines of functions; what they keep are volumes.",
      "aws:lambda/eventSourceMapping:EventSourceMapping": "Encrypts the filter's text, not events.",
      "aws:opensearch/application:Application": "A user interface; the domains behind it are judged.",
      "aws:rds/customDbEngineVersion:CustomDbEngineVersion": "Holds an engine, no data.",
      "aws:s3/bucketObject:BucketObject": followsBucket,
      "aws:s3/bucketObjectv2:BucketObjectv2": followsBucket,
      "aws:s3/objectCopy:ObjectCopy": followsBucket,
      "aws:securityhub/connectorV2:ConnectorV2": "Hands findings on; they hold no data of persons.",
    },
  },
  {
    what: "a policy that opens it to others",
    argument: /^(policy|policyDocument|accessPolic(y|ies)|resourcePolicy|repositoryPolicy|assumeRolePolicy)$/,
    covered: judgedBy(
      ...["processor-register-matches", "resource-policy-not-public", "s3-policy-no-wildcard-principal"],
      ...["iam-no-full-admin", "iam-trust-scoped", "search-access-controlled"],
    ),
    decided: {
      "aws:cloudwatch/logAccountPolicy:LogAccountPolicy": ownFormat,
      "aws:cloudwatch/logDataProtectionPolicy:LogDataProtectionPolicy": ownFormat,
      "aws:cloudwatch/logIndexPolicy:LogIndexPolicy": ownFormat,
      "aws:ecr/lifecyclePolicy:LifecyclePolicy": ownFormat,
      "aws:ecrpublic/repositoryPolicy:RepositoryPolicy": "A public registry is public by its nature.",
      "aws:eks/podIdentityAssociation:PodIdentityAssociation":
        "Narrows the role that it names; the role is judged.",
      "aws:opensearch/serverlessAccessPolicy:ServerlessAccessPolicy":
        "Names its principals; knows no wildcard.",
      "aws:opensearch/serverlessLifecyclePolicy:ServerlessLifecyclePolicy": ownFormat,
      "aws:ses/receiptFilter:ReceiptFilter": ownFormat,
      "aws:sns/dataProtectionPolicy:DataProtectionPolicy": ownFormat,
    },
  },
  {
    what: "protection from deletion",
    argument: /^(enableDeletion|deletion|termination)Protection/i,
    covered: judgedBy("data-store-protected", "rds-deletion-protection", "alb-deletion-protection"),
    decided: {
      "aws:cloudwatch/logGroup:LogGroup":
        "Logs end by themselves; evidence lies in the trail's locked bucket.",
      "aws:eks/cluster:Cluster": "Runs applications; what they keep lies in stores.",
    },
  },
  {
    what: "a length of time for which data stays",
    argument: /retention/i,
    covered: judgedBy("data-retention-bounded", "data-erasure-window", "log-group-retention-set"),
    decided: {
      "aws:backup/vaultLockConfiguration:VaultLockConfiguration": "Judged with the vault that it locks.",
      "aws:cfg/retentionConfiguration:RetentionConfiguration": "History of settings, no data of persons.",
      "aws:cloudwatch/eventArchive:EventArchive": "Takes no tags, so nobody can say what it holds.",
      "aws:fsx/ontapVolume:OntapVolume": "A right to delete early, not a time.",
      "aws:rds/clusterInstance:ClusterInstance": "Figures of insights; the cluster's backups are judged.",
      "aws:redshift/snapshotCopy:SnapshotCopy": "Copies follow the cluster's snapshots.",
      "aws:redshiftserverless/snapshot:Snapshot": "Made by hand, for a time.",
      "aws:synthetics/canary:Canary": "Sees the application as a made-up user.",
    },
  },
  {
    what: "variables of an environment",
    argument: /^(environment|environmentVariables|containerDefinitions|containerProperties|environments)$/,
    covered: judgedBy("lambda-env-no-secrets", "ecs-env-no-secrets"),
    decided: {
      "aws:lambda/microvmsImage:MicrovmsImage": "Images of another service, which is out of scope.",
    },
  },
  {
    what: "accounts and principals outside",
    argument: /^(sharedAccounts|accountIds|principal|principals)$/,
    covered: judgedBy("processor-register-matches", "lambda-not-public"),
    decided: { "aws:acmpca/permission:Permission": "Takes the service acm.amazonaws.com only." },
  },
  {
    what: "a switch for encryption",
    argument:
      /^(storageEncrypted|encrypted|encryptAtRest|atRestEncryptionEnabled|encryptionAtRest|serverSideEncryption|encryptionInfo)$/,
    covered: judgedBy(
      ...["data-key-lineage", "rds-storage-encrypted", "ebs-encrypted", "efs-encrypted", "search-encrypted"],
      ...["redis-encrypted-at-rest", "stream-encrypted", "dax-encrypted"],
    ),
    decided: {
      "aws:s3/bucketObject:BucketObject": followsBucket,
      "aws:s3/bucketObjectv2:BucketObjectv2": followsBucket,
      "aws:s3/objectCopy:ObjectCopy": followsBucket,
    },
  },
  {
    what: "a choice of TLS",
    argument:
      /^(sslPolicy|tlsSecurityPolicy|securityPolicy|minimumProtocolVersion|requireTls|transitEncryption\w*|tlsEnabled|tlsPolicy)$/,
    covered: judgedBy(
      ...["alb-tls-policy", "cloudfront-tls-1-2", "redis-encrypted-in-transit", "rds-proxy-tls", "api-tls"],
    ),
    decided: {
      "aws:apigateway/restApi:RestApi": "Only the name that clients use is judged.",
      "aws:mailmanager/ingressPoint:IngressPoint": "Mail comes in as its sender can send it.",
      "aws:ses/receiptRule:ReceiptRule": "Mail comes in as its sender can send it.",
    },
  },
  {
    what: "a login with tokens of IAM",
    argument: /^iamDatabaseAuthenticationEnabled$/,
    covered: judgedBy("rds-iam-auth"),
    decided: {},
  },
  {
    what: "metadata of instances",
    argument: /^(metadataOptions|httpTokens)$/,
    covered: judgedBy("launch-template-imdsv2"),
    decided: {},
  },
  {
    what: "user data",
    argument: /^userData/,
    covered: judgedBy("userdata-no-secrets"),
    decided: {},
  },
  {
    what: "a secret that somebody could write down",
    argument:
      /^((?!manage|allow)\w*[pP]assword|passwords|secretString|secretBinary|authToken|\w*[pP]rivateKey)(Wo)?$/,
    covered: new Set(Object.keys(secretArguments)),
    decided: {},
  },
  {
    what: "security groups",
    argument: /^(vpcS|s)ecurityGroup(s|Ids)$/,
    covered: new Set(guardedTypes),
    decided: {},
  },
  {
    what: "a region that data goes to",
    argument: /^(replicas?|replicationConfiguration|copyActions|destinationRegion|regions)$/,
    covered: judgedBy("data-region-allowed"),
    decided: {
      "aws:arcregionswitch/plan:Plan": "Moves traffic, not data.",
      "aws:cloudformation/stackInstances:StackInstances": "Deploys templates.",
      "aws:notifications/eventRule:EventRule": "Listens in regions; its events name resources.",
      "aws:observabilityadmin/telemetryEvaluationForOrganization:TelemetryEvaluationForOrganization":
        "Looks at settings.",
      "aws:route53/healthCheck:HealthCheck": "Asks from regions whether an address answers.",
      "aws:ssmincidents/replicationSet:ReplicationSet": "Closed to new customers.",
    },
  },
];
